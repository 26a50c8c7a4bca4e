import { now } from '../clock.ts'
import type { EventDatabase } from './readEvents.ts'

/** Which of the sessions are alive, of accounts that are active. */
export async function findLiveSessions({
  db,
  sessionIds,
}: {
  db: EventDatabase
  sessionIds: readonly string[]
}): Promise<Set<string>> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT sessions.id FROM sessions JOIN users ON users.id = sessions.user_id
      WHERE sessions.id = ANY($1::uuid[]) AND sessions.ended_at IS NULL AND sessions.expires_at > $2 AND users.status = 'active'`,
    [sessionIds, now().toISOString()],
  )
  return new Set(rows.map(({ id }) => id))
}
