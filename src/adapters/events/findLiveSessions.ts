import { now } from '../now.ts'
import type { EventDatabase } from './readEvents.ts'

type FindLiveSessionsArgs = { db: EventDatabase; sessionIds: readonly string[] }

/** Which of the sessions are alive and belong to active accounts. */
export async function findLiveSessions({ db, sessionIds }: FindLiveSessionsArgs): Promise<Set<string>> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT sessions.id FROM sessions JOIN users ON users.id = sessions.user_id
      WHERE sessions.id = ANY($1::uuid[]) AND sessions.ended_at IS NULL AND sessions.expires_at > $2 AND users.status = 'active'`,
    [sessionIds, now().toISOString()],
  )
  return new Set(rows.map(({ id }) => id))
}
