import { z } from 'zod'
import { webhookTypes } from '../../src/domain/webhooks/webhookTypes.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idSchema } from '../../src/http/schemas.ts'
import { listEndpoints } from '../../src/workflows/webhooks/listEndpoints.ts'

const moment = z.iso.datetime().nullable()

export const list = defineEndpoint({
  method: 'get',
  path: '/admin/webhooks',
  summary: 'The webhook endpoints, and how their messages fare',
  allow: 'admin',
  answers: {
    200: z.object({
      docs: z.array(
        z.object({
          id: idSchema,
          url: z.string(),
          types: z.array(z.enum(webhookTypes)),
          state: z.enum(['active', 'paused', 'disabled']),
          pending: z.int(),
          failed: z.int(),
          createdAt: moment,
          oldSecretUntil: moment.describe('Until then messages are signed with the secret from before, too.'),
          failingSince: moment,
          lastDeliveredAt: moment,
        }),
      ),
    }),
  },
  handle: async ({ req }) => ({ body: { docs: await listEndpoints({ req }) } }),
})
