import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { hashRefreshToken, nextRefreshToken } from '../../adapters/refreshToken.ts'
import { refreshGraceSeconds, sessionMaxSeconds } from '../../domain/accounts/sessions.ts'
import { fail } from '../../errors.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { endSessions } from './endSessions.ts'
import { signAccessToken } from './accessToken.ts'
import { issueTokens, nextExpiry, type Tokens } from './startSession.ts'

type Owner = { userId: string; sessionId: string }

type RotateRefreshTokenArgs = { req: PayloadRequest; refreshToken: string }

/**
 * Exchanges a refresh token for new tokens of its session, which lives on from now, at most 90 days from its sign-in.
 * A repeat within the grace period gets the same tokens, also of parallel ones. A later one ends the session with its
 * newer tokens, because someone else holds a copy. `null` is a refusal; 403 `account_suspended` leaves the token
 * unused.
 */
export async function rotateRefreshToken({
  req,
  refreshToken,
}: RotateRefreshTokenArgs): Promise<(Owner & Tokens) | null> {
  return inTransaction({
    req,
    work: async () => {
      const usedAt = now()
      const sessionId = await claim({ req, tokenHash: hashRefreshToken(refreshToken), usedAt })
      if (sessionId === null) return answerRepeat({ req, refreshToken })
      const owner = await prolongSession({ req, sessionId })
      if (!owner || owner.status === 'erased') return null
      if (owner.status === 'suspended') throw fail('account_suspended')
      const { userId } = owner
      const next = nextRefreshToken({ token: refreshToken, sessionId })
      return {
        userId,
        ...(await issueTokens({ req, userId, sessionId, refreshToken: next, issuedAt: usedAt })),
        sessionId,
      }
    },
  })
}

type ClaimArgs = { req: PayloadRequest; tokenHash: string; usedAt: Date }

/** Marks an unused token as used, and returns its session. */
async function claim({ req, tokenHash, usedAt }: ClaimArgs): Promise<string | null> {
  const [claimed] = await sql<{ sessionId: string }>({
    req,
    text: `UPDATE refresh_tokens SET used_at = $2, updated_at = $2
            WHERE token_hash = $1 AND used_at IS NULL RETURNING session_id AS "sessionId"`,
    values: [tokenHash, usedAt.toISOString()],
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

type Issued = Owner & { usedAt: Date | null }

async function answerRepeat({ req, refreshToken }: RotateRefreshTokenArgs): Promise<(Owner & Tokens) | null> {
  const issued = await findIssued({ req, refreshToken })
  if (!issued?.usedAt) return null
  const { usedAt, ...owner } = issued
  if (now().getTime() - usedAt.getTime() <= refreshGraceSeconds * 1000)
    return findNextTokens({ req, refreshToken, owner, usedAt })
  await endCopiedSession({ req, owner })
  return null
}

/** The row of a refresh token whose session is active. */
async function findIssued({ req, refreshToken }: RotateRefreshTokenArgs): Promise<Issued | undefined> {
  const [issued] = await sql<Issued>({
    req,
    text: `SELECT token.used_at AS "usedAt", session.id AS "sessionId", session.user_id AS "userId"
             FROM refresh_tokens token JOIN sessions session ON session.id = token.session_id
            WHERE token.token_hash = $1 AND session.ended_at IS NULL AND session.expires_at > $2`,
    values: [hashRefreshToken(refreshToken), now().toISOString()],
  })
  return issued
}

type FindNextTokensArgs = RotateRefreshTokenArgs & { owner: Owner; usedAt: Date }

/** The tokens that the use of this one was answered with; if they were refreshed meanwhile, those that followed. */
async function findNextTokens(args: FindNextTokensArgs): Promise<(Owner & Tokens) | null> {
  const { req, owner, usedAt } = args
  const refreshToken = nextRefreshToken({ token: args.refreshToken, sessionId: owner.sessionId })
  const next = await findIssued({ req, refreshToken })
  // Issued under another server key.
  if (!next) return null
  if (next.usedAt) return findNextTokens({ req, refreshToken, owner, usedAt: next.usedAt })
  return { ...owner, ...signAccessToken({ ...owner, issuedAt: usedAt }), refreshToken }
}

async function endCopiedSession({ req, owner }: { req: PayloadRequest; owner: Owner }): Promise<void> {
  const { userId, sessionId } = owner
  const ended = await endSessions({ req, userId, reason: 'refresh_replayed', only: sessionId })
  if (ended.length === 0) return
  await recordActivity({
    req,
    action: 'user.refresh_token_replayed',
    entityType: 'users',
    entityId: userId,
    after: { endedSession: sessionId },
    actor: null,
  })
}
