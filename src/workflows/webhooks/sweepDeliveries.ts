import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

const batchSize = 1000

/** Deletes messages that are older, sent or not, in batches. Returns how many. */
export async function sweepDeliveries({ req, before }: { req: PayloadRequest; before: Date }): Promise<number> {
  let deleted = 0
  for (;;) {
    const rows = await sql({
      req,
      text: `DELETE FROM webhook_deliveries WHERE id IN
               (SELECT id FROM webhook_deliveries WHERE created_at < $1 ORDER BY created_at LIMIT ${batchSize}) RETURNING id`,
      values: [before.toISOString()],
    })
    deleted += rows.length
    if (rows.length < batchSize) return deleted
  }
}
