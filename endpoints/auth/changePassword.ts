import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { messageSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { changePassword as changePasswordOf } from '../../src/workflows/accounts/changePassword.ts'
import { givenPasswordSchema, newPasswordSchema } from './schemas.ts'
import { withOwnPassword } from './withOwnPassword.ts'

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
    await withOwnPassword({ req, user, act: () => changePasswordOf({ req, user, ...body }) })
    return { body: { message: translatorOf(req)('answers.password.changed') } }
  },
})
