import { z } from 'zod'
import { isTimezone } from '../../src/lib/isTimezone.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { printedSchema, textSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { register as registerAccount } from '../../src/workflows/accounts/register.ts'
import { signInCookies } from './signInCookies.ts'
import { emailSchema, newPasswordSchema, sessionAnswer } from './schemas.ts'
import { problem } from '../../src/i18n/problem.ts'

export const register = defineEndpoint({
  method: 'post',
  path: '/auth/register',
  summary: 'Open an account as a client',
  allow: 'anyone',
  rateLimit: 'register',
  body: z.object({
    email: emailSchema,
    password: newPasswordSchema,
    firstName: printedSchema({ max: 100 }),
    lastName: printedSchema({ max: 100 }),
    company: printedSchema({ max: 200 }).nullish(),
    phone: textSchema({ max: 40 }).nullish(),
    timezone: z.string().refine(isTimezone, problem('invalid_format.time_zone')).nullish(),
  }),
  answers: { 201: sessionAnswer },
  errors: ['email_taken'],
  handle: async ({ req, body }) => {
    const { user, ...tokens } = await registerAccount({ req, ...body })
    return {
      status: 201,
      body: { message: translatorOf(req)('answers.account.created'), user, ...tokens },
      headers: signInCookies({ req, tokens, userId: user.id }),
    }
  },
})
