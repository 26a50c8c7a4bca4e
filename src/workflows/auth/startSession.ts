import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { firstRefreshToken, hashRefreshToken } from '../../adapters/refreshToken.ts'
import { sessionIdleSeconds } from '../../domain/accounts/sessions.ts'
import { uuidv7 } from '../../lib/uuidv7.ts'
import { clientOf } from '../request/clientOf.ts'
import { signAccessToken } from './accessToken.ts'
import { endReplacedSession } from './endReplacedSession.ts'

export type Tokens = { token: string; exp: number; refreshToken: string }

/**
 * Starts a session of the user on this device, with its first tokens; one whose cookie it replaces ends. Runs inside a
 * transaction.
 */
export async function startSession({ req, userId }: { req: PayloadRequest; userId: string }): Promise<Tokens> {
  await endReplacedSession({ req })
  const { address, userAgent } = clientOf(req)
  const sessionId = uuidv7()
  await req.payload.db.create({
    collection: 'sessions',
    customID: sessionId,
    data: { user: userId, userAgent, address, lastUsedAt: now().toISOString(), expiresAt: nextExpiry() },
    req,
    returning: false,
  })
  return issueTokens({ req, userId, sessionId, refreshToken: firstRefreshToken(), issuedAt: now() })
}

type IssueTokensArgs = { req: PayloadRequest; userId: string; sessionId: string; refreshToken: string; issuedAt: Date }

/** The next access and refresh token of a session. Only the refresh token's hash is stored. */
export async function issueTokens({
  req,
  userId,
  sessionId,
  refreshToken,
  issuedAt,
}: IssueTokensArgs): Promise<Tokens> {
  await req.payload.db.create({
    collection: 'refresh-tokens',
    data: { session: sessionId, tokenHash: hashRefreshToken(refreshToken) },
    req,
    returning: false,
  })
  return { ...signAccessToken({ userId, sessionId, issuedAt }), refreshToken }
}

export function nextExpiry(): string {
  return new Date(now().getTime() + sessionIdleSeconds * 1000).toISOString()
}
