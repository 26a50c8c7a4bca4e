import { now } from '../../adapters/now.ts'
import { accessTokenSeconds } from '../../domain/accounts/sessions.ts'
import { env } from '../../env.ts'
import { readJwt, signJwt } from '../../lib/jwt.ts'

const key = env.jwtSecretKey

export type AccessToken = { userId: string; sessionId: string }

type SignAccessTokenArgs = AccessToken & { issuedAt: Date }

/** A signed access token of a session, with its expiry in seconds since 1970. The same arguments sign the same token. */
export function signAccessToken({ userId, sessionId, issuedAt }: SignAccessTokenArgs): { token: string; exp: number } {
  const iat = Math.floor(issuedAt.getTime() / 1000)
  const exp = iat + accessTokenSeconds
  return { token: signJwt({ claims: { id: userId, collection: 'users', sid: sessionId, iat, exp }, key }), exp }
}

/**
 * What a token says, or `null` when it is forged, expired or not ours. It does not check that the session is active.
 */
export function readAccessToken(token: string): (AccessToken & { exp: number }) | null {
  const { id, sid, exp } = readJwt({ token, key, nowMs: now().getTime() }) ?? {}
  if (typeof id !== 'string' || typeof sid !== 'string' || typeof exp !== 'number') return null
  return { userId: id, sessionId: sid, exp }
}
