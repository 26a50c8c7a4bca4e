import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { messageSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { confirmEmailChange } from '../../src/workflows/accounts/confirmEmailChange.ts'
import { linkTokenSchema } from './schemas.ts'

export const confirmEmail = defineEndpoint({
  method: 'post',
  path: '/auth/confirm-email',
  summary: 'Change your email address to the one that the link was mailed to',
  allow: 'user',
  rateLimit: 'auth',
  body: z.object({ token: linkTokenSchema }),
  answers: { 200: messageSchema },
  errors: ['not_found', 'link_expired', 'email_taken'],
  handle: async ({ req, body, user }) => {
    await confirmEmailChange({ req, userId: user.id, token: body.token })
    return { body: { message: translatorOf(req)('answers.email.changed') } }
  },
})
