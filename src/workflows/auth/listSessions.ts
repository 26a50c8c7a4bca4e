import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { deviceName } from '../../domain/accounts/deviceName.ts'
import { languageOf } from '../../i18n/languageOf.ts'
import { translator } from '../../i18n/translator.ts'
import { sessionOf } from './endSessions.ts'

export type SessionView = {
  id: string
  /** A device's name: `Firefox on Windows`. */
  device: string
  userAgent: string | null
  address: string | null
  createdAt: string
  lastUsedAt: string
  expiresAt: string
  current: boolean
}

type Row = Pick<SessionView, 'id' | 'userAgent' | 'address'> & Record<'createdAt' | 'lastUsedAt' | 'expiresAt', Date>

/** The user's active sessions, last used first. `current` is the one of this request. */
export async function listSessions({ req, userId }: { req: PayloadRequest; userId: string }): Promise<SessionView[]> {
  const rows = await sql<Row>({
    req,
    text: `SELECT id, user_agent AS "userAgent", address, created_at AS "createdAt", last_used_at AS "lastUsedAt", expires_at AS "expiresAt"
             FROM sessions WHERE user_id = $1 AND ended_at IS NULL AND expires_at > $2
            ORDER BY last_used_at DESC, id DESC LIMIT 200`,
    values: [userId, now().toISOString()],
  })
  const current = sessionOf(req)
  const t = translator(languageOf(req.i18n.language))
  return rows.map(({ id, userAgent, address, createdAt, lastUsedAt, expiresAt }) => ({
    id,
    device: deviceName({ userAgent, t }),
    userAgent,
    address,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    current: id === current,
  }))
}
