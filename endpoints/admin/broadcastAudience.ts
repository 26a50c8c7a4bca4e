import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { countAudiences } from '../../src/workflows/notifications/countAudiences.ts'

const count = z.object({
  recipients: z.int().describe('Active accounts.'),
  mails: z.int().describe('Those of them who take mail of this kind.'),
})

export const broadcastAudience = defineEndpoint({
  method: 'get',
  path: '/admin/system/broadcast/audience',
  summary: 'Whom a broadcast would reach if it were sent now',
  allow: 'admin',
  area: 'messages',
  answers: { 200: z.object({ all: count, client: count, admin: count }) },
  handle: async ({ req }) => ({ body: await countAudiences({ req }) }),
})
