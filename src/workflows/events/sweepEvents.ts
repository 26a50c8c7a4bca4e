import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { cursorMs } from '../../domain/eventCursor.ts'

const batchSize = 1000
/** Longer than any cursor is good for. */
const keptMs = cursorMs + 24 * 60 * 60 * 1000

/** Deletes the events that nobody can resume from any more, from the oldest on, in batches. Run by the clock. */
export async function sweepEvents({ req }: { req: PayloadRequest }): Promise<void> {
  const before = new Date(now().getTime() - keptMs).toISOString()
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
