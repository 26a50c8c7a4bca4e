import { z } from 'zod'
import { fail, failField } from '../../src/errors.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { readRefreshCookie } from '../../src/workflows/auth/readToken.ts'
import { rotateRefreshToken } from '../../src/workflows/auth/rotateRefreshToken.ts'
import { cookiesFor } from './cookiesFor.ts'
import { tokensSchema } from './schemas.ts'

export const refresh = defineEndpoint({
  method: 'post',
  path: '/auth/refresh',
  summary: 'New tokens for a refresh token, which is used up',
  allow: 'anyone',
  rateLimit: 'auth',
  body: z.object({
    refreshToken: z.string().min(1).max(500).optional().describe('Left out where the cookie payload-refresh has it.'),
  }),
  answers: { 200: tokensSchema },
  errors: ['invalid_refresh_token', 'account_suspended'],
  handle: async ({ req, body }) => {
    const refreshToken = body.refreshToken ?? readRefreshCookie(req.headers)
    if (refreshToken === null) throw failField('refreshToken', 'required')
    const rotation = await rotateRefreshToken({ req, refreshToken })
    if (rotation === null) throw fail('invalid_refresh_token')
    const { token, exp, refreshToken: next } = rotation
    const tokens = { token, exp, refreshToken: next }
    return { body: tokens, headers: cookiesFor({ req, tokens }) }
  },
})
