import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { limitRate, unlimitRate } from '../../src/http/limitRate.ts'
import { messageSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { changePassword as changePasswordOf } from '../../src/workflows/accounts/changePassword.ts'
import { givenPasswordSchema, newPasswordSchema } from './schemas.ts'

export const changePassword = defineEndpoint({
  method: 'post',
  path: '/auth/change-password',
  summary: 'Change your own password',
  allow: 'user',
  rateLimit: 'auth',
  body: z.object({ currentPassword: givenPasswordSchema, password: newPasswordSchema }),
  answers: { 200: messageSchema },
  errors: ['wrong_password'],
  handle: async ({ req, body, user }) => {
    await limitRate({ req, limit: 'changePassword', key: user.id })
    await changePasswordOf({ req, user, ...body })
    await unlimitRate({ req, limit: 'changePassword', key: user.id })
    return { body: { message: translatorOf(req)('answers.password.changed') } }
  },
})
