import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { CollectionSlug } from 'payload'
import { readCursor, writeCursor } from '../../cursors.ts'
import type { Adapter } from './adapterTypes.ts'
import { orderKeys } from './orderKeys.ts'
import { rowsAfter } from './rowsAfter.ts'
import { valueAt } from './valueAt.ts'

type PlacesInArgs = { adapter: Adapter; collection: CollectionSlug; sort: readonly string[] }

/** Places in a list: the paths that its order needs of a document, and its cursors. */
export type Places = {
  paths: string[]
  /** The rows after a cursor. `validation_failed` for one that is not of this list in this order. */
  after: (cursor: string) => SQL | undefined
  /** The cursor after a page of documents as Payload reads them from the database; null for the last page. */
  next: (page: { docs: readonly object[]; hasNextPage: boolean }) => string | null
}

/**
 * The places in a list whose order is settled, down to the id. `undefined` where no cursor can say where a row is: in
 * an order by a long text, or by a list of the row.
 */
export function placesIn({ adapter, collection, sort }: PlacesInArgs): Places | undefined {
  const { flattenedFields: fields } = adapter.payload.collections[collection].config
  const table: object = adapter.tables[adapter.tableNameMap.get(collection.replaceAll('-', '_')) ?? ''] ?? {}
  const keys = orderKeys({ table, fields, sort })
  if (!keys) return undefined
  const of = `${collection} ${sort.join(',')}`
  return {
    paths: keys.map(({ path }) => path),
    after: (cursor) => rowsAfter({ keys, values: readCursor({ of, cursor }) }),
    next: ({ docs, hasNextPage }) => {
      const last = hasNextPage ? docs.at(-1) : undefined
      return last ? writeCursor({ of, values: keys.map(({ path }) => valueAt({ doc: last, path })) }) : null
    },
  }
}
