import type { CollectionBeforeOperationHook } from 'payload'
import { sql } from '../../src/adapters/database/sql.ts'
import { tableOf } from '../../src/workflows/shared/lockRow.ts'
import { queueForRows } from '../../src/workflows/shared/queueForRows.ts'
import type { Slug } from '../../src/slugs.ts'

/**
 * Locks the row before Payload reads it for an update. A PATCH writes every column that it read, so otherwise the later
 * of two PATCHes of different fields would undo the earlier one. An update by `where` does not know its rows yet: until
 * they are written, others can read the table but change nothing in it.
 */
export const lockRowBeforeUpdate: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'update' && operation !== 'updateByID' && operation !== 'delete') return args
  if (!req.transactionID) return args
  const slug = collection.slug as Slug // every collection here is ours
  const table = tableOf(slug)
  const id: unknown = 'id' in args ? args.id : undefined
  if (typeof id === 'string' && isUuid(id)) {
    await queueForRows({ req, rows: { [slug]: id } })
    const strength = operation === 'delete' ? 'UPDATE' : 'NO KEY UPDATE'
    await sql({ req, text: `SELECT id FROM "${table}" WHERE id = $1 FOR ${strength}`, values: [id] })
  }
  // No one else may change many rows. They are refused after this, and must not make others wait.
  const isByWhere =
    operation === 'update' && id === undefined && (overrideAccess === true || req.user?.role === 'admin')
  if (isByWhere) await sql({ req, text: `LOCK TABLE "${table}" IN EXCLUSIVE MODE` })
  return args
}

function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
}
