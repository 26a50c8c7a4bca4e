import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { messageSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { resetPassword as resetPasswordBy } from '../../src/workflows/accounts/resetPassword.ts'
import { deviceCookie } from '../../src/workflows/auth/deviceCookie.ts'
import { linkTokenSchema, newPasswordSchema } from './schemas.ts'

export const resetPassword = defineEndpoint({
  method: 'post',
  path: '/auth/reset-password',
  summary: 'Set a new password by a mailed link',
  allow: 'anyone',
  rateLimit: 'auth',
  body: z.object({ token: linkTokenSchema, password: newPasswordSchema }),
  answers: { 200: messageSchema },
  errors: ['link_expired'],
  handle: async ({ req, body }) => {
    const userId = await resetPasswordBy({ req, ...body })
    return { body: { message: translatorOf(req)('answers.password.set') }, headers: deviceCookie({ req, userId }) }
  },
})
