import type { CollectionBeforeOperationHook } from 'payload'
import { sql } from '../../src/adapters/database/sql.ts'
import { tableOf } from '../../src/workflows/shared/lockRow.ts'
import type { Slug } from '../../src/slugs.ts'

/**
 * Takes the row's lock before Payload reads it for an update: a PATCH writes every column that it read, so without this the later of two
 * PATCHes of different fields takes the earlier one back.
 */
export const lockRowBeforeUpdate: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation !== 'update' && operation !== 'updateByID' && operation !== 'delete') return args
  const id: unknown = 'id' in args ? args.id : undefined
  if (typeof id !== 'string' || !isUuid(id) || !req.transactionID) return args
  const strength = operation === 'delete' ? 'UPDATE' : 'NO KEY UPDATE'
  await sql({
    req,
    text: `SELECT id FROM "${tableOf(collection.slug as Slug)}" WHERE id = $1 FOR ${strength}`,
    values: [id],
  })
  return args
}

function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
}
