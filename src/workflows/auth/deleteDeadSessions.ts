import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { inTransaction } from '../shared/inTransaction.ts'

const batchSize = 1000

/** Dead since before `$1`: ended or expired. */
const isDead = `(ended_at < $1 OR expires_at < $1)`

type DeleteDeadSessionsArgs = { req: PayloadRequest; before: Date; isDryRun?: boolean }

/**
 * Deletes sessions that were dead before `before`, with their refresh tokens, in batches. Returns how many there are or
 * were.
 */
export async function deleteDeadSessions({ req, before, isDryRun = false }: DeleteDeadSessionsArgs): Promise<number> {
  if (isDryRun) {
    const text = `SELECT count(*)::int AS count FROM sessions WHERE ${isDead}`
    const [row] = await sql<{ count: number }>({ req, text, values: [before.toISOString()] })
    return row?.count ?? 0
  }
  let deleted = 0
  for (;;) {
    const count = await deleteBatch({ req, before })
    deleted += count
    if (count < batchSize) return deleted
  }
}

async function deleteBatch({ req, before }: { req: PayloadRequest; before: Date }): Promise<number> {
  return inTransaction({
    req,
    work: async () => {
      const dead = await sql<{ id: string }>({
        req,
        text: `SELECT id FROM sessions WHERE ${isDead} ORDER BY id LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`,
        values: [before.toISOString()],
      })
      const ids = dead.map(({ id }) => id)
      await sql({ req, text: 'DELETE FROM refresh_tokens WHERE session_id = ANY($1)', values: [ids] })
      await sql({ req, text: 'DELETE FROM sessions WHERE id = ANY($1)', values: [ids] })
      return ids.length
    },
  })
}
