import { readCursor, writeCursor, type CursorValue } from '../adapters/cursors.ts'
import { failField } from '../errors.ts'

type Asked = { of: string; after?: string | undefined; page?: number | undefined; limit?: number | undefined }

/** Which rows a report reads: one more than the page has, which says whether there is another page. */
export type ReportPart = { limit: number | undefined; offset: number; after: CursorValue[] | undefined }

/** The part of a report that a query asks for, by the number of a page or after a cursor. */
export function readReportPart({ of, after, page, limit }: Asked): ReportPart {
  if (after !== undefined && page !== undefined) throw failField('page', 'conflicting.page')
  return {
    limit: limit === undefined ? undefined : limit + 1,
    offset: limit === undefined ? 0 : ((page ?? 1) - 1) * limit,
    after: after ? readCursor({ of, cursor: after }) : undefined,
  }
}

type CutReportArgs<Row> = {
  of: string
  rows: readonly Row[]
  limit: number | undefined
  placeOf: (row: Row) => CursorValue[]
}

/** The rows of a page, and the cursor after them. */
export function cutReport<Row>({ of, rows, limit = rows.length, placeOf }: CutReportArgs<Row>) {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const hasNextPage = rows.length > page.length
  return { page, hasNextPage, nextCursor: hasNextPage && last ? writeCursor({ of, values: placeOf(last) }) : null }
}
