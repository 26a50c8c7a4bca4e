import { jwtVerify, SignJWT } from 'jose'
import { now } from '../../adapters/clock.ts'
import { accessTokenSeconds } from '../../domain/sessions.ts'
import { env } from '../../env.ts'

const key = new TextEncoder().encode(env.jwtSecretKey)
const algorithm = 'HS256'

export type AccessToken = { userId: string; sessionId: string }

/** A signed access token of a session, with its expiry in seconds since 1970. */
export async function signAccessToken({ userId, sessionId }: AccessToken): Promise<{ token: string; exp: number }> {
  const iat = Math.floor(now().getTime() / 1000)
  const exp = iat + accessTokenSeconds
  const token = await new SignJWT({ id: userId, collection: 'users', sid: sessionId })
    .setProtectedHeader({ alg: algorithm, typ: 'JWT' })
    .setIssuedAt(iat)
    .setExpirationTime(exp)
    .sign(key)
  return { token, exp }
}

/** What a token says, or `null` where it is forged, expired or not one of ours. Whether its session lives is another question. */
export async function readAccessToken(token: string): Promise<(AccessToken & { exp: number }) | null> {
  try {
    const { payload } = await jwtVerify(token, key, { algorithms: [algorithm], currentDate: now() })
    const { id, sid, exp } = payload
    if (typeof id !== 'string' || typeof sid !== 'string' || exp === undefined) return null
    return { userId: id, sessionId: sid, exp }
  } catch {
    return null
  }
}
