import { z } from 'zod'
import { isTimezone } from '../../src/domain/timezones.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { textSchema } from '../../src/http/schemas.ts'
import { register as registerAccount } from '../../src/workflows/auth/register.ts'
import { signInCookies } from './signInCookies.ts'
import { emailSchema, newPasswordSchema, sessionAnswer } from './schemas.ts'

export const register = defineEndpoint({
  method: 'post',
  path: '/auth/register',
  summary: 'Open an account as a client',
  allow: 'anyone',
  rateLimit: 'register',
  body: z.object({
    email: emailSchema,
    password: newPasswordSchema,
    firstName: textSchema({ max: 100 }),
    lastName: textSchema({ max: 100 }),
    company: textSchema({ max: 200 }).nullish(),
    phone: textSchema({ max: 40 }).nullish(),
    timezone: z.string().refine(isTimezone, 'This is not a time zone of the IANA database.').nullish(),
  }),
  answers: { 201: sessionAnswer },
  errors: ['email_taken'],
  handle: async ({ req, body }) => {
    const { user, ...tokens } = await registerAccount({ req, ...body })
    return {
      status: 201,
      body: { message: 'Your account is open. A mail is on its way to verify your address.', user, ...tokens },
      headers: signInCookies({ req, tokens, userId: user.id }),
    }
  },
})
