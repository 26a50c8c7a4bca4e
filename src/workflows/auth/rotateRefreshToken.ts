import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { refreshGraceSeconds, sessionMaxSeconds } from '../../domain/accounts/sessions.ts'
import { fail } from '../../errors.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { endSessions } from './endSessions.ts'
import { hashRefreshToken, issueTokens, nextExpiry, type Tokens } from './startSession.ts'

type Owner = { userId: string; sessionId: string }

export type Rotation =
  | ({ state: 'rotated' } & Owner & Tokens)
  /** Used a moment ago: two tabs, or a lost answer. */
  | ({ state: 'repeated' } & Owner)
  | { state: 'refused' }

type RotateRefreshTokenArgs = { req: PayloadRequest; refreshToken: string }

/**
 * Exchanges a refresh token for new tokens of its session, which is extended from now, but never beyond 90 days from
 * its sign-in. Of parallel uses exactly one is
 * `rotated`. A repeat within the grace period is only `repeated`; a later one ends the session and its newer tokens,
 * because someone else holds a copy. 403 `account_suspended` leaves the token unused.
 */
export async function rotateRefreshToken({ req, refreshToken }: RotateRefreshTokenArgs): Promise<Rotation> {
  const tokenHash = hashRefreshToken(refreshToken)
  return inTransaction({
    req,
    work: async () => {
      const sessionId = await claim({ req, tokenHash })
      if (sessionId === null) return explainRefusal({ req, tokenHash })
      const owner = await prolongSession({ req, sessionId })
      if (!owner || owner.status === 'erased') return { state: 'refused' }
      if (owner.status === 'suspended') throw fail('account_suspended')
      const { userId } = owner
      return { state: 'rotated', userId, sessionId, ...(await issueTokens({ req, userId, sessionId })) }
    },
  })
}

/** Marks an unused token as used, and returns its session. */
async function claim({ req, tokenHash }: { req: PayloadRequest; tokenHash: string }): Promise<string | null> {
  const [claimed] = await sql<{ sessionId: string }>({
    req,
    text: `UPDATE refresh_tokens SET used_at = $2, updated_at = $2
            WHERE token_hash = $1 AND used_at IS NULL RETURNING session_id AS "sessionId"`,
    values: [tokenHash, now().toISOString()],
  })
  return claimed?.sessionId ?? null
}

type ProlongSessionArgs = { req: PayloadRequest; sessionId: string }

async function prolongSession({
  req,
  sessionId,
}: ProlongSessionArgs): Promise<{ userId: string; status: string } | undefined> {
  const [owner] = await sql<{ userId: string; status: string }>({
    req,
    text: `UPDATE sessions SET expires_at = LEAST($3, sessions.created_at + $4 * interval '1 second'), last_used_at = $2, updated_at = $2 FROM users
            WHERE sessions.id = $1 AND expires_at > $2 AND users.id = sessions.user_id
              AND (ended_at IS NULL OR (end_reason = 'suspended' AND users.status = 'suspended'))
        RETURNING users.id AS "userId", users.status`,
    values: [sessionId, now().toISOString(), nextExpiry(), sessionMaxSeconds],
  })
  return owner
}

async function explainRefusal({ req, tokenHash }: { req: PayloadRequest; tokenHash: string }): Promise<Rotation> {
  const [used] = await sql<Owner & { usedAt: Date; role: 'admin' | 'client' }>({
    req,
    text: `SELECT token.used_at AS "usedAt", session.id AS "sessionId", users.id AS "userId", users.role
             FROM refresh_tokens token JOIN sessions session ON session.id = token.session_id JOIN users ON users.id = session.user_id
            WHERE token.token_hash = $1 AND session.ended_at IS NULL`,
    values: [tokenHash],
  })
  if (!used) return { state: 'refused' }
  const { sessionId, userId, usedAt } = used
  if (now().getTime() - usedAt.getTime() <= refreshGraceSeconds * 1000) return { state: 'repeated', sessionId, userId }
  const ended = await endSessions({ req, userId, reason: 'refresh_replayed', only: sessionId })
  if (ended.length > 0) {
    await recordActivity({
      req,
      action: 'user.refresh_token_replayed',
      entityType: 'users',
      entityId: userId,
      after: { endedSession: sessionId },
      actor: null,
    })
  }
  return { state: 'refused' }
}
