import { z } from 'zod'
import { normalizeEmail } from '../../src/domain/emailAddress.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { limitRate } from '../../src/http/limitRate.ts'
import { signIn } from '../../src/workflows/auth/signIn.ts'
import { sessionCookies } from '../../src/workflows/auth/sessionCookies.ts'
import { sessionAnswer } from './schemas.ts'

export const login = defineEndpoint({
  method: 'post',
  path: '/auth/login',
  summary: 'Sign in with email and password',
  allow: 'anyone',
  rateLimit: 'login',
  body: z.object({ email: z.string().max(320), password: z.string().max(1000) }),
  answers: { 200: sessionAnswer },
  errors: ['invalid_credentials', 'account_suspended'],
  handle: async ({ req, body }) => {
    await limitRate({ req, limit: 'loginAccount', key: normalizeEmail(body.email) })
    const { user, ...tokens } = await signIn({ req, email: body.email, password: body.password })
    return {
      body: { message: 'Signed in.', user, ...tokens },
      headers: sessionCookies(tokens),
    }
  },
})
