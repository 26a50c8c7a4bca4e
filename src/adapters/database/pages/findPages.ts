import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { PaginatedDocs, TypeWithID } from 'payload'
import { failField } from '../../../errors.ts'
import type { Adapter, Find, FindArgs } from './adapterTypes.ts'
import { countRows, estimateRows } from './countRows.ts'
import { findWhere } from './findWhere.ts'
import { requestOf, type PageRequest } from './pageRequests.ts'
import { placesIn } from './placesIn.ts'
import { selectAlso } from './selectAlso.ts'

/** A list's answer has more keys than Payload's, and lacks those that nobody asked for. */
type Page = Partial<PaginatedDocs<TypeWithID>> & {
  docs: TypeWithID[]
  hasNextPage: boolean
  /** Missing where no cursor can say where a row is in this order. */
  nextCursor?: string | null
  isEstimate?: boolean
}

type Listed = { adapter: Adapter; find: Find; args: FindArgs; limit: number; total: PageRequest['total'] }

/**
 * Lets the adapter find pages after a cursor, and pages without an exact total, for the lists that ask for them. A page
 * takes one statement, a total another one.
 */
export function findPages(adapter: Adapter): void {
  const find: Find = adapter.find
  adapter.find = async <Doc>(args: FindArgs) => {
    const request = requestOf(args.where)
    if (!request) return (await find.call(adapter, args)) as PaginatedDocs<Doc>
    const page = await findPage({ adapter, find, args, limit: args.limit ?? 0, ...request })
    // Payload passes it on with the keys that it has.
    return page as unknown as PaginatedDocs<Doc>
  }
}

async function findPage({ after, ...listed }: Listed & PageRequest): Promise<Page> {
  const { adapter, args } = listed
  const places = placesIn({ adapter, collection: args.collection, sort: [args.sort ?? []].flat() })
  if (!places) {
    if (after !== undefined) throw failField('after', 'invalid_value.cursor_order')
    return findNumbered(listed)
  }
  const { select: given, ...others } = args
  const select = given && selectAlso({ select: given, paths: places.paths })
  const asked = { ...listed, args: select ? { ...others, select } : others }
  const condition = after ? places.after(after) : undefined
  const page = after === undefined ? await findNumbered(asked) : await findAfter({ ...asked, condition })
  return { ...page, nextCursor: places.next(page) }
}

/** One row more is read: it says whether there is another page. */
async function findAfter({ condition, ...listed }: Listed & { condition: SQL | undefined }): Promise<Page> {
  const { args, limit, total } = listed
  const found = await findWhere({
    ...listed,
    condition,
    args: { ...args, limit: limit + 1, page: 1, pagination: false },
  })
  const page = { docs: found.docs.slice(0, limit), limit, hasNextPage: found.docs.length > limit }
  if (total === 'none') return page
  if (total === 'exact') return { ...page, totalDocs: await countRows(listed) }
  const isWhole = condition === undefined && !page.hasNextPage
  return {
    ...page,
    ...(isWhole ? known(page.docs.length) : await estimateTotal({ ...listed, seen: found.docs.length })),
  }
}

async function findNumbered(listed: Listed): Promise<Page> {
  const { adapter, find, args, limit, total } = listed
  if (total === 'exact') return (await find.call(adapter, args)) as Page
  const page = args.page ?? 1
  const from = (page - 1) * limit
  const read = (part: Partial<FindArgs>) => find.call(adapter, { ...args, pagination: false, ...part })
  // Payload counts pages by their length, so that only the first can have one row more.
  const { docs } = await read(page === 1 ? { limit: limit + 1 } : {})
  const isFull = page > 1 && docs.length === limit
  const hasNextPage = isFull
    ? (await read({ limit: 1, page: from + limit + 1, select: { id: true } })).docs.length > 0
    : docs.length > limit
  const hasPrevPage = page > 1
  const numbered = {
    docs: docs.slice(0, limit),
    limit,
    page,
    pagingCounter: from + 1,
    hasNextPage,
    hasPrevPage,
    nextPage: hasNextPage ? page + 1 : null,
    prevPage: hasPrevPage ? page - 1 : null,
  }
  if (total === 'none') return numbered
  const isLast = !hasNextPage && (docs.length > 0 || page === 1)
  const rows = isLast
    ? known(from + docs.length)
    : await estimateTotal({ ...listed, seen: from + docs.length + (isFull && hasNextPage ? 1 : 0) })
  return { ...numbered, ...rows, totalPages: Math.max(1, Math.ceil(rows.totalDocs / limit)) }
}

type Total = { totalDocs: number; isEstimate: boolean }

function known(totalDocs: number): Total {
  return { totalDocs, isEstimate: false }
}

/** Never fewer rows than were seen. */
async function estimateTotal({ seen, ...listed }: Listed & { seen: number }): Promise<Total> {
  return { totalDocs: Math.max(seen, await estimateRows(listed)), isEstimate: true }
}
