import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { signInLimited } from './signInLimited.ts'
import { signInCookies } from './signInCookies.ts'
import { givenPasswordSchema, sessionAnswer } from './schemas.ts'

export const login = defineEndpoint({
  method: 'post',
  path: '/auth/login',
  summary: 'Sign in with email and password',
  allow: 'anyone',
  rateLimit: 'login',
  body: z.object({ email: z.string().min(1).max(320), password: givenPasswordSchema }),
  answers: { 200: sessionAnswer },
  errors: ['invalid_credentials', 'account_suspended'],
  handle: async ({ req, body }) => {
    const { user, ...tokens } = await signInLimited({ req, ...body })
    return {
      body: { message: translatorOf(req)('answers.session.started'), user, ...tokens },
      headers: signInCookies({ req, tokens, userId: user.id }),
    }
  },
})
