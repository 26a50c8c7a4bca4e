import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { messageSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { resendVerification as resend } from '../../src/workflows/accounts/resendVerification.ts'

export const resendVerification = defineEndpoint({
  method: 'post',
  path: '/auth/verify-email/resend',
  summary: 'Have the verification email sent again',
  allow: 'user',
  rateLimit: 'auth',
  answers: { 202: messageSchema },
  errors: ['illegal_transition'],
  handle: async ({ req, user }) => {
    await resend({ req, user })
    return { status: 202, body: { message: translatorOf(req)('answers.email.linkSent') } }
  },
})
