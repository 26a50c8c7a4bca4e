import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { isSlug, type GlobalSlug, type Slug } from '../../slugs.ts'
import { tableOf } from '../shared/lockRow.ts'

type ReadVersionArgs = { req: PayloadRequest; entityType: Slug | GlobalSlug; entityId: string | null }

/**
 * When a document was last changed, `undefined` when there is none. A global's row is locked until the transaction
 * ends.
 */
export async function readVersion({ req, entityType, entityId }: ReadVersionArgs): Promise<Date | undefined> {
  const [row] = isSlug(entityType)
    ? await sql<{ updated_at: Date }>({
        req,
        text: `SELECT updated_at FROM "${tableOf(entityType)}" WHERE id = $1`,
        values: [entityId],
      })
    : await sql<{ updated_at: Date }>({ req, text: `SELECT updated_at FROM "${entityType}" FOR NO KEY UPDATE` })
  return row?.updated_at
}
