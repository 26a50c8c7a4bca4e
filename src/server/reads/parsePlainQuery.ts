import { queryLimits } from '../../http/queries/queryLimits.ts'

/** Longer ones are rare, and read by Payload. */
const mostCharacters = 2_000

const plainName = /^(limit|page|sort|depth|include)$/
const condition = /^where\[([A-Za-z]\w*)\](?:\[([A-Za-z]\w*)\])?$/

type Conditions = Record<string, string | Record<string, string>>
export type PlainQuery = { where?: Conditions; [name: string]: unknown }

/**
 * The query of a URL as Payload's parser reads it: page, order and conditions on single fields. `null` for one with
 * anything else, of which nothing is known here.
 */
export function parsePlainQuery(search: string): PlainQuery | null {
  const query: PlainQuery = {}
  if (search === '') return query
  if (search.length > mostCharacters) return null
  for (const part of search.split('&')) {
    const at = part.indexOf('=')
    if (at < 1) return null
    const name = decode(part.slice(0, at))
    const value = decode(part.slice(at + 1))
    if (name === null || value === null) return null
    if (plainName.test(name)) {
      // The answer to more rows than there may be says so in a header.
      if (name in query || (name === 'limit' && Number(value) > queryLimits.rows)) return null
      query[name] = value
    } else if (!addCondition({ query, name, value })) return null
  }
  return query
}

/** False when it does not stand for one operator of one field, or one that is there already. */
function addCondition({ query, name, value }: { query: PlainQuery; name: string; value: string }): boolean {
  const [, field, operator] = condition.exec(name) ?? []
  // Payload leaves out names that every object has.
  if (field === undefined || field in Object.prototype || (operator !== undefined && operator in Object.prototype))
    return false
  const where = (query.where ??= {})
  const known = where[field]
  if (operator === undefined) {
    if (known !== undefined) return false
    // `where[project]=…` stands for `equals`, which a hook completes for every door.
    where[field] = value
    return true
  }
  if (typeof known === 'string' || known?.[operator] !== undefined) return false
  where[field] = { ...known, [operator]: value }
  return true
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return null
  }
}
