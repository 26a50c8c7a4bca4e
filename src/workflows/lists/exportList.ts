import { setTimeout as sleep } from 'node:timers/promises'
import type { FlattenedField, PayloadRequest, Where } from 'payload'
import { carryRequest } from '../../adapters/database/pages/pageRequests.ts'
import { toCsv, type CsvCell } from '../../lib/toCsv.ts'
import type { Locale } from '../../i18n/locales.ts'
import { isSlug, type Slug } from '../../slugs.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { exportedCell } from './exportedCell.ts'
import { exportedColumns, type ExportedColumn } from './exportedColumns.ts'

/** Rows read at once: what they take, whoever else asks has to wait. */
const pageRows = 25

type Asked = {
  req: PayloadRequest
  collection: Slug
  where: Where
  sort: string[]
  columns: string[]
  language: Locale
}

/**
 * Exports a list as CSV, page by page: exactly the rows and columns that the caller may read, in their language, safe
 * to open in a spreadsheet. Rows created meanwhile are left out, so none moves from one page to the next. It leaves
 * half of the time to others, and an activity entry.
 */
export async function* exportList({ req, collection, where, sort, columns, language }: Asked): AsyncGenerator<string> {
  const { config } = req.payload.collections[collection]
  const shown = exportedColumns({
    fields: config.flattenedFields,
    asked: columns,
    fallback: config.admin.defaultColumns,
  })
  await recordActivity({
    req,
    action: 'list.exported',
    entityType: collection,
    after: { columns: shown.map(({ name }) => name) },
  })
  const head = toCsv({ header: shown.map(({ label }) => label[language]), rows: [] })
  const before: Where = { createdAt: { less_than_equal: new Date().toISOString() } }
  let after: string | null | undefined
  for (let page = 1, hasMore = true; hasMore; page++) {
    const startedAtMs = performance.now()
    const order = [...sort]
    carryRequest({ request: { ...(after && { after }), total: 'none' }, by: order })
    const found: Page = await req.payload.find({
      collection,
      where: { and: [where, before] },
      sort: order,
      page,
      limit: pageRows,
      depth: 1,
      req,
      user: req.user,
      overrideAccess: false,
    })
    // Together with the first page, so that a refused query sends nothing else.
    yield `${page === 1 ? head : ''}${rowsOf({ docs: found.docs, shown, language, req })}`
    hasMore = found.hasNextPage
    after = found.nextCursor
    await sleep(performance.now() - startedAtMs)
  }
}

/** Without a cursor where none can say where a row is in this order: then pages are numbered. */
type Page = { docs: unknown[]; hasNextPage: boolean; nextCursor?: string | null }

type Rows = { docs: unknown[]; shown: ExportedColumn[]; language: Locale; req: PayloadRequest }

function rowsOf({ docs, shown, language, req }: Rows): string {
  const titleField = (field: FlattenedField) => {
    const related = 'relationTo' in field && isSlug(field.relationTo) ? field.relationTo : undefined
    return related && req.payload.collections[related].config.admin.useAsTitle
  }
  const rows = docs.map((doc) =>
    // Rows of a collection are objects.
    shown.map((column): CsvCell =>
      exportedCell({ column, row: doc as Record<string, unknown>, titleField: titleField(column.field), language }),
    ),
  )
  return toCsv({ rows })
}
