import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { isSlug, type GlobalSlug, type Slug } from '../../slugs.ts'
import { tableOf } from '../shared/lockRow.ts'

/** When a document was changed last, `undefined` where there is none. A global's row is locked: nobody else changes it until the transaction ends. */
export async function readVersion({
  req,
  entityType,
  entityId,
}: {
  req: PayloadRequest
  entityType: Slug | GlobalSlug
  entityId: string | null
}): Promise<Date | undefined> {
  const [row] = isSlug(entityType)
    ? await sql<{ updated_at: Date }>({
        req,
        text: `SELECT updated_at FROM "${tableOf(entityType)}" WHERE id = $1`,
        values: [entityId],
      })
    : await sql<{ updated_at: Date }>({ req, text: `SELECT updated_at FROM "${entityType}" FOR NO KEY UPDATE` })
  return row?.updated_at
}
