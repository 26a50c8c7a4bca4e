import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { messageSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { resetPassword as resetPasswordBy } from '../../src/workflows/accounts/resetPassword.ts'
import { deviceCookie } from '../../src/workflows/auth/deviceCookie.ts'
import { linkTokenSchema, newPasswordSchema, sessionAnswer } from './schemas.ts'
import { signInCookies } from './signInCookies.ts'

export const resetPassword = defineEndpoint({
  method: 'post',
  path: '/auth/reset-password',
  summary: 'Set a new password by a mailed link',
  allow: 'anyone',
  rateLimit: 'auth',
  body: z.object({
    token: linkTokenSchema,
    password: newPasswordSchema,
    signIn: z
      .boolean()
      .nullish()
      .describe('Also begins a session, as a sign-in does, unless the account is suspended.'),
  }),
  answers: { 200: messageSchema.extend(sessionAnswer.partial().shape).required({ message: true }) },
  errors: ['link_expired'],
  handle: async ({ req, body }) => {
    const { userId, session } = await resetPasswordBy({ req, ...body, signIn: body.signIn === true })
    const say = translatorOf(req)
    if (session === null)
      return { body: { message: say('answers.password.set') }, headers: deviceCookie({ req, userId }) }
    const { user, ...tokens } = session
    return {
      body: { message: say('answers.session.started'), user, ...tokens },
      headers: signInCookies({ req, tokens, userId }),
    }
  },
})
