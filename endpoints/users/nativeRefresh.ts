import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { fail } from '../../src/errors.ts'
import { defineEndpoint, type Answer } from '../../src/http/defineEndpoint.ts'
import { userSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { readAccessToken } from '../../src/workflows/auth/accessToken.ts'
import { sessionOf } from '../../src/workflows/auth/endSessions.ts'
import { mayUseCookie, readCookie, readToken, refreshCookie } from '../../src/workflows/auth/readToken.ts'
import { readUser } from '../../src/workflows/request/readUser.ts'
import { rotateRefreshToken } from '../../src/workflows/auth/rotateRefreshToken.ts'
import { cookiesFor } from '../auth/cookiesFor.ts'

/**
 * Payload's own refresh, as the admin panel calls it: rotates by the refresh cookie, never by the access token alone.
 * Of two tabs that refresh in parallel one rotates. The other gets the session as it is, so it stays signed in.
 */
export const nativeRefresh = defineEndpoint({
  method: 'post',
  path: '/users/refresh-token',
  summary: 'Keep the admin panel signed in',
  allow: 'anyone',
  rateLimit: 'auth',
  answers: {
    200: z.object({ message: z.string(), refreshedToken: z.string(), exp: z.int(), user: userSchema }),
  },
  errors: ['invalid_refresh_token', 'account_suspended'],
  handle: async ({ req }) => {
    const refreshToken = mayUseCookie(req.headers) ? readCookie({ headers: req.headers, name: refreshCookie }) : null
    if (refreshToken === null) throw fail('invalid_refresh_token')
    const rotation = await rotateRefreshToken({ req, refreshToken })
    if (rotation.state === 'refused') throw fail('invalid_refresh_token')
    if (rotation.state === 'repeated') return presentState({ req, sessionId: rotation.sessionId })
    const { token, exp, refreshToken: next, userId } = rotation
    return {
      body: {
        message: translatorOf(req)('answers.session.refreshed'),
        refreshedToken: token,
        exp,
        user: await readUser({ req, id: userId }),
      },
      headers: cookiesFor({ req, tokens: { token, exp, refreshToken: next } }),
    }
  },
})

async function presentState({ req, sessionId }: { req: PayloadRequest; sessionId: string }): Promise<Answer> {
  const token = readToken(req.headers)
  const claims = token === null ? null : readAccessToken(token)
  if (token === null || !claims || !req.user || sessionOf(req) !== sessionId) throw fail('invalid_refresh_token')
  const user = await readUser({ req, id: claims.userId })
  return {
    body: { message: translatorOf(req)('answers.session.refreshed'), refreshedToken: token, exp: claims.exp, user },
  }
}
