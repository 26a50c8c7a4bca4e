import type { QueryExcess } from '../domain/findWhereExcess.ts'
import { queryLimits as most } from '../domain/queryLimits.ts'

/**
 * Whether a query is longer, or has more parameters, than `queryLimits` allow, by the parameter that is too much; `null` where it is not. Payload
 * would leave out what comes after the thousandth parameter, and answer more rows than were asked for.
 */
export function findQueryStringExcess(query: string): QueryExcess | null {
  let start = 0
  for (let count = 1; start < query.length; count += 1) {
    const next = query.indexOf('&', start)
    const end = next === -1 ? query.length : next
    if (end > most.bytes)
      return { path: pathOf({ query, start, end }), message: `A query has at most ${most.bytes} bytes.` }
    if (count > most.parameters) {
      return { path: pathOf({ query, start, end }), message: `A query has at most ${most.parameters} parameters.` }
    }
    start = end + 1
  }
  return null
}

/** `where[or][20][name][equals]=a` is `where.or`: up to the first place in a list. */
function pathOf({ query, start, end }: { query: string; start: number; end: number }): string {
  const name = query.slice(start, Math.min(end, start + most.characters)).split('=', 1)[0] ?? ''
  const parts = readable(name).split(/[[\].]+/)
  const place = parts.findIndex((part) => /^\d+$/.test(part))
  return (place === -1 ? parts : parts.slice(0, place)).filter((part) => part !== '').join('.')
}

function readable(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
