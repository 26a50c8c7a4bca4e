import { z } from 'zod'
import { fail } from '../../src/errors.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { userSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { readRefreshCookie } from '../../src/workflows/auth/readToken.ts'
import { readUser } from '../../src/workflows/request/readUser.ts'
import { rotateRefreshToken } from '../../src/workflows/auth/rotateRefreshToken.ts'
import { cookiesFor } from '../auth/cookiesFor.ts'

/**
 * Payload's own refresh, as the admin panel calls it: rotates by the refresh cookie, never by the access token alone.
 * Of two tabs that refresh in parallel both get the same cookies, so both stay signed in.
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
    const refreshToken = readRefreshCookie(req.headers)
    const rotation = refreshToken === null ? null : await rotateRefreshToken({ req, refreshToken })
    if (rotation === null) throw fail('invalid_refresh_token')
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
