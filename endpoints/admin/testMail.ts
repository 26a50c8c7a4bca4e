import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { sendTestMail } from '../../src/workflows/accounts/sendTestMail.ts'

export const testMail = defineEndpoint({
  method: 'post',
  path: '/admin/system/test-mail',
  summary: 'Send yourself an email, and see what became of it',
  allow: 'admin',
  rateLimit: 'testMail',
  answers: {
    200: z.object({ outcome: z.enum(['sent', 'written', 'failed']), to: z.string(), error: z.string().nullable() }),
  },
  handle: async ({ req, user }) => ({ body: await sendTestMail({ req, user }) }),
})
