import { z } from 'zod'
import { fail } from '../../src/errors.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { rotateRefreshToken } from '../../src/workflows/auth/rotateRefreshToken.ts'
import { cookiesFor } from './cookiesFor.ts'
import { tokensSchema } from './schemas.ts'

export const refresh = defineEndpoint({
  method: 'post',
  path: '/auth/refresh',
  summary: 'New tokens for a refresh token, which is used up',
  allow: 'anyone',
  rateLimit: 'auth',
  body: z.object({ refreshToken: z.string().min(1).max(500) }),
  answers: { 200: tokensSchema },
  errors: ['invalid_refresh_token', 'account_suspended'],
  handle: async ({ req, body }) => {
    const rotation = await rotateRefreshToken({ req, refreshToken: body.refreshToken })
    if (rotation.state !== 'rotated') throw fail('invalid_refresh_token')
    const { token, exp, refreshToken } = rotation
    const tokens = { token, exp, refreshToken }
    return { body: tokens, headers: cookiesFor({ req, tokens }) }
  },
})
