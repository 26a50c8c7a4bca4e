import { createHash, randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sessionIdleSeconds } from '../../domain/sessions.ts'
import { clientOf } from '../shared/clientOf.ts'
import { signAccessToken } from './accessToken.ts'

export type Tokens = { token: string; exp: number; refreshToken: string }

/** A new session of the user on this device, with its first tokens. Run inside a transaction. */
export async function startSession({ req, userId }: { req: PayloadRequest; userId: string }): Promise<Tokens> {
  const { address, userAgent } = clientOf(req)
  const session = await req.payload.db.create({
    collection: 'sessions',
    data: { user: userId, userAgent, address, lastUsedAt: now().toISOString(), expiresAt: nextExpiry() },
    req,
  })
  return issueTokens({ req, userId, sessionId: String(session.id) })
}

/** The next access and refresh token of a session. Only the refresh token's hash is kept. */
export async function issueTokens({
  req,
  userId,
  sessionId,
}: {
  req: PayloadRequest
  userId: string
  sessionId: string
}): Promise<Tokens> {
  const refreshToken = randomBytes(32).toString('base64url')
  await req.payload.db.create({
    collection: 'refresh-tokens',
    data: { session: sessionId, tokenHash: hashRefreshToken(refreshToken) },
    req,
  })
  return { ...(await signAccessToken({ userId, sessionId })), refreshToken }
}

export function nextExpiry(): string {
  return new Date(now().getTime() + sessionIdleSeconds * 1000).toISOString()
}

export function hashRefreshToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
