import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { messageSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { requestPasswordReset } from '../../src/workflows/auth/requestPasswordReset.ts'
import { emailSchema } from './schemas.ts'

export const forgotPassword = defineEndpoint({
  method: 'post',
  path: '/auth/forgot-password',
  summary: 'Have a link mailed that sets a new password',
  allow: 'anyone',
  rateLimit: 'auth',
  body: z.object({
    email: emailSchema,
    from: z.literal('panel').optional().catch(undefined).describe('An admin’s link then leads to the admin panel.'),
  }),
  answers: { 202: messageSchema },
  handle: async ({ req, body }) => {
    await requestPasswordReset({ req, ...body })
    return { status: 202, body: { message: translatorOf(req)('answers.password.linkSent') } }
  },
})
