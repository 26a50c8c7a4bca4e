import { findWhereExcess, type QueryExcess } from './findWhereExcess.ts'
import { queryLimits as most } from './queryLimits.ts'

type Asked = { where?: unknown; sort?: unknown; select?: unknown; populate?: unknown; joins?: unknown }

/**
 * What of a query is more than `queryLimits` allow, or `null`. It stops there and never recurses: whatever comes, it costs no more than a
 * query at the limits.
 */
export function findQueryExcess({ where, sort, select, populate, joins }: Asked): QueryExcess | null {
  return (
    findWhereExcess({ where, path: 'where' }) ??
    findSortExcess({ sort, path: 'sort' }) ??
    findFieldsExcess({ fields: select, path: 'select' }) ??
    findFieldsExcess({ fields: populate, path: 'populate' }) ??
    findJoinsExcess(joins)
  )
}

/** As `sort=-createdAt,name` or a list of such. */
function findSortExcess({ sort, path }: { sort: unknown; path: string }): QueryExcess | null {
  const tooMany = { path, message: `A list is ordered by at most ${most.sortKeys} fields.` }
  const given: unknown[] = Array.isArray(sort) ? sort : [sort]
  if (given.length > most.sortKeys) return tooMany
  const texts = given.filter((text) => typeof text === 'string')
  if (texts.some((text) => text.length > most.characters)) {
    return { path, message: `At most ${most.characters} characters are allowed.` }
  }
  const keys = texts.flatMap((text) => text.split(','))
  if (keys.length > most.sortKeys) return tooMany
  const isLong = keys.some((key) => key.split(/\.|__/).length > most.pathParts)
  return isLong ? { path, message: `A path has at most ${most.pathParts} parts.` } : null
}

function findFieldsExcess({ fields, path }: { fields: unknown; path: string }): QueryExcess | null {
  let left: number = most.fields
  const open = [fields]
  while (open.length > 0) {
    const one = open.pop()
    if (typeof one !== 'object' || one === null) continue
    for (const value of Object.values(one)) {
      left -= 1
      if (left < 0) return { path, message: `At most ${most.fields} fields can be named.` }
      open.push(value)
    }
  }
  return null
}

function findJoinsExcess(joins: unknown): QueryExcess | null {
  if (typeof joins !== 'object' || joins === null) return null
  const named = Object.entries(joins)
  if (named.length > most.joins) return { path: 'joins', message: `At most ${most.joins} joins can be asked at once.` }
  for (const [name, join] of named) {
    if (typeof join !== 'object' || join === null) continue
    const path = `joins.${name}`
    const { where, sort } = join as { where?: unknown; sort?: unknown } // nothing is known of it
    const excess = findWhereExcess({ where, path: `${path}.where` }) ?? findSortExcess({ sort, path: `${path}.sort` })
    if (excess) return excess
  }
  return null
}
