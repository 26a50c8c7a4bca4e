import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { messageSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { revertEmailChange } from '../../src/workflows/accounts/revertEmailChange.ts'
import { linkTokenSchema, newPasswordSchema } from './schemas.ts'

export const revertEmail = defineEndpoint({
  method: 'post',
  path: '/auth/revert-email',
  summary: 'Take a change of the email address back, by the link mailed to the former one',
  allow: 'anyone',
  rateLimit: 'auth',
  body: z.object({ token: linkTokenSchema, password: newPasswordSchema }),
  answers: { 200: messageSchema },
  errors: ['link_expired', 'email_taken'],
  handle: async ({ req, body }) => {
    await revertEmailChange({ req, ...body })
    return { body: { message: translatorOf(req)('answers.email.reverted') } }
  },
})
