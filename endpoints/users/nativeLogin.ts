import { z } from 'zod'
import { fail } from '../../src/errors.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { userSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { mayUseCookie } from '../../src/workflows/auth/readToken.ts'
import { signInCookies } from '../auth/signInCookies.ts'
import { givenPasswordSchema } from '../auth/schemas.ts'
import { signInLimited } from '../auth/signInLimited.ts'

/**
 * Payload's own sign-in, as the admin panel calls it: the same workflow, with the refresh token only as a cookie that
 * scripts cannot read.
 */
export const nativeLogin = defineEndpoint({
  method: 'post',
  path: '/users/login',
  summary: 'Sign in to the admin panel',
  allow: 'anyone',
  rateLimit: 'login',
  body: z.object({ email: z.string().min(1).max(320), password: givenPasswordSchema }),
  answers: { 200: z.object({ message: z.string(), user: userSchema, token: z.string(), exp: z.int() }) },
  errors: ['invalid_credentials', 'account_suspended', 'forbidden'],
  handle: async ({ req, body }) => {
    if (!mayUseCookie(req.headers)) throw fail('forbidden')
    const { user, ...tokens } = await signInLimited({ req, ...body })
    const { token, exp } = tokens
    return {
      body: { message: translatorOf(req)('answers.session.started'), user, token, exp },
      headers: signInCookies({ req, tokens, userId: user.id }),
    }
  },
})
