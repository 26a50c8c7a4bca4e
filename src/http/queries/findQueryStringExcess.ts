import type { QueryExcess } from './findWhereExcess.ts'
import { queryLimits as most } from './queryLimits.ts'
import { problem } from '../../i18n/problem.ts'

/**
 * The parameter that makes a query too long, or exceeds the number in `queryLimits`; `null` for none. Payload would
 * drop everything after the thousandth parameter, and return more rows than requested.
 */
export function findQueryStringExcess(query: string): QueryExcess | null {
  let start = 0
  for (let count = 1; start < query.length; count += 1) {
    const next = query.indexOf('&', start)
    const end = next === -1 ? query.length : next
    if (end > most.bytes)
      return { path: pathOf({ query, start, end }), problem: problem('too_long.query_bytes', { maximum: most.bytes }) }
    if (count > most.parameters) {
      return {
        path: pathOf({ query, start, end }),
        problem: problem('too_long.parameters', { maximum: most.parameters }),
      }
    }
    start = end + 1
  }
  return null
}

/** `where[or][20][name][equals]=a` is `where.or`: up to the first list index. */
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
