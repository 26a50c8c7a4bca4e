import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { messageSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { verifyEmail as verifyEmailOf } from '../../src/workflows/accounts/verifyEmail.ts'
import { linkTokenSchema } from './schemas.ts'

export const verifyEmail = defineEndpoint({
  method: 'post',
  path: '/auth/verify-email',
  summary: 'Prove the email address of the account that is signed in',
  allow: 'user',
  rateLimit: 'auth',
  body: z.object({ token: linkTokenSchema }),
  answers: { 200: messageSchema },
  errors: ['not_found', 'link_expired'],
  handle: async ({ req, body, user }) => {
    await verifyEmailOf({ req, userId: user.id, token: body.token })
    return { body: { message: translatorOf(req)('answers.email.verified') } }
  },
})
