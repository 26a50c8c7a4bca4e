import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { deviceName } from '../../domain/deviceName.ts'
import { sessionOf } from './endSessions.ts'

export type SessionView = {
  id: string
  /** The device in words: `Firefox on Windows`. */
  device: string
  userAgent: string | null
  address: string | null
  createdAt: string
  lastUsedAt: string
  expiresAt: string
  current: boolean
}

type Row = Pick<SessionView, 'id' | 'userAgent' | 'address'> & Record<'createdAt' | 'lastUsedAt' | 'expiresAt', Date>

/** The user's sessions that are alive, last used first. `current` is the one of this request. */
export async function listSessions({ req, userId }: { req: PayloadRequest; userId: string }): Promise<SessionView[]> {
  const rows = await sql<Row>({
    req,
    text: `SELECT id, user_agent AS "userAgent", address, created_at AS "createdAt", last_used_at AS "lastUsedAt", expires_at AS "expiresAt"
             FROM sessions WHERE user_id = $1 AND ended_at IS NULL AND expires_at > $2
            ORDER BY last_used_at DESC, id DESC LIMIT 200`,
    values: [userId, now().toISOString()],
  })
  const current = sessionOf(req)
  return rows.map(({ id, userAgent, address, createdAt, lastUsedAt, expiresAt }) => ({
    id,
    device: deviceName(userAgent),
    userAgent,
    address,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    current: id === current,
  }))
}
