import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { cursorMs } from '../../domain/notifications/eventCursor.ts'

const batchSize = 1000
/** Longer than any cursor is valid. */
const retentionMs = cursorMs + 24 * 60 * 60 * 1000

/** Deletes events that no one can resume from any more, oldest first, in batches. Runs on a schedule. */
export async function sweepEvents({ req }: { req: PayloadRequest }): Promise<void> {
  const before = new Date(now().getTime() - retentionMs).toISOString()
  for (let deleted = batchSize; deleted === batchSize;) {
    const rows = await sql({
      req,
      text: `DELETE FROM stream_events WHERE created_at < $1
                AND id IN (SELECT id FROM stream_events ORDER BY id LIMIT ${batchSize}) RETURNING id`,
      values: [before],
    })
    deleted = rows.length
  }
}
