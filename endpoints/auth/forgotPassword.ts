import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { PlatformError } from '../../src/errors.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { limitRate } from '../../src/http/limitRate.ts'
import { messageSchema } from '../../src/http/schemas.ts'
import { requestPasswordReset } from '../../src/workflows/auth/requestPasswordReset.ts'
import { clientOf } from '../../src/workflows/shared/clientOf.ts'
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
    if (await mayMail({ req, email: body.email })) await requestPasswordReset({ req, ...body })
    return { status: 202, body: { message: 'If there is an account with this address, a mail is on its way.' } }
  },
})

/** Too many for one address from one place, or from anywhere, are answered alike and not sent. */
async function mayMail({ req, email }: { req: PayloadRequest; email: string }): Promise<boolean> {
  try {
    await limitRate({ req, limit: 'mail', key: `reset ${email} ${clientOf(req).address ?? ''}` })
    await limitRate({ req, limit: 'mailAnywhere', key: `reset ${email}` })
    return true
  } catch (err) {
    if (err instanceof PlatformError && err.code === 'rate_limited') return false
    throw err
  }
}
