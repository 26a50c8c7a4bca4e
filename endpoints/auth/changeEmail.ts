import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { limitRate } from '../../src/http/limitRate.ts'
import { messageSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { requestEmailChange } from '../../src/workflows/accounts/requestEmailChange.ts'
import { requireOwnPassword } from '../../src/workflows/accounts/requireOwnPassword.ts'
import { emailSchema, givenPasswordSchema } from './schemas.ts'
import { withOwnPassword } from './withOwnPassword.ts'

export const changeEmail = defineEndpoint({
  method: 'post',
  path: '/auth/change-email',
  summary: 'Have a link mailed to a new address, which makes it yours',
  allow: 'user',
  rateLimit: 'auth',
  body: z.object({ email: emailSchema, currentPassword: givenPasswordSchema }),
  answers: { 202: messageSchema },
  errors: ['wrong_password', 'email_not_verified', 'email_taken'],
  handle: async ({ req, body: { email, currentPassword }, user }) => {
    await withOwnPassword({ req, user, act: () => requireOwnPassword({ req, user, currentPassword }) })
    // After the password, so that a stolen session cannot use them up.
    await limitRate({ req, limit: 'changeEmail', key: user.id })
    await requestEmailChange({ req, user, email })
    return { status: 202, body: { message: translatorOf(req)('answers.email.linkSent') } }
  },
})
