import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { readFailedJobs } from '../../src/workflows/system/readFailedJobs.ts'

export const failedStripeJobs = defineEndpoint({
  method: 'get',
  path: '/admin/stripe-jobs/failed',
  summary: 'Work for Stripe that was given up, newest first',
  allow: 'admin',
  answers: {
    200: z.object({
      docs: z.array(
        z.object({
          id: z.string(),
          name: z.string().describe('`stripe.event`'),
          data: z.record(z.string(), z.unknown()).describe('Ids of what it was about.'),
          error: z.string(),
          failedAt: z.iso.datetime(),
        }),
      ),
    }),
  },
  handle: async () => ({ body: { docs: await readFailedJobs({ prefix: 'stripe.', limit: 100 }) } }),
})
