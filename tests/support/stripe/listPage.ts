import { integer } from './params.ts'
import { invalidParam, missing } from './refusal.ts'
import type { Fields } from './world.ts'

type Row = { id: string; created: number }

/** A page of Stripe's lists: newest first, 10 by default, at most 100, after a cursor. `rows` come oldest first. */
export function listPage<Kind extends Row>({ rows, params, url }: { rows: Kind[]; params: Fields; url: string }) {
  const limit = integer(params, 'limit') ?? 10
  if (limit < 1 || limit > 100) {
    throw invalidParam({
      param: 'limit',
      message: 'This value must be between 1 and 100.',
      code: 'parameter_invalid_integer',
    })
  }
  const newestFirst = rows.filter((row) => isWithin(row.created, params['created'])).reverse()
  const after = params['starting_after']
  const before = params['ending_before']
  if (typeof before === 'string') {
    const end = indexOf(newestFirst, before, 'ending_before')
    const start = Math.max(0, end - limit)
    return { object: 'list', url, has_more: start > 0, data: newestFirst.slice(start, end) }
  }
  const start = typeof after === 'string' ? indexOf(newestFirst, after, 'starting_after') + 1 : 0
  const data = newestFirst.slice(start, start + limit)
  return { object: 'list', url, has_more: start + limit < newestFirst.length, data }
}

function indexOf(rows: Row[], id: string, param: string): number {
  const index = rows.findIndex((row) => row.id === id)
  if (index === -1) throw missing({ what: 'object', id, param, status: 400 })
  return index
}

/** `created` is a second or a range of `gt`, `gte`, `lt`, `lte`. */
function isWithin(created: number, range: unknown): boolean {
  if (range === undefined) return true
  if (typeof range === 'string') return created === Number(range)
  const { gt, gte, lt, lte } = range as Record<string, string | undefined> // as parseForm makes it
  return (
    (gt === undefined || created > Number(gt)) &&
    (gte === undefined || created >= Number(gte)) &&
    (lt === undefined || created < Number(lt)) &&
    (lte === undefined || created <= Number(lte))
  )
}
