import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idSchema } from '../../src/http/schemas.ts'
import { readStuck } from '../../src/workflows/system/readStuck.ts'

const list = (item: z.ZodType) => z.object({ count: z.int(), docs: z.array(item).max(100) })

export const stuck = defineEndpoint({
  method: 'get',
  path: '/admin/system/stuck',
  summary: 'What has come to a halt or is being tried again: jobs, events of Stripe, seals',
  allow: 'admin',
  answers: {
    200: z.object({
      jobs: list(
        z.object({
          id: idSchema,
          name: z.string().describe('`mail.send`'),
          about: z
            .record(z.string(), z.string())
            .describe('Ids of what it was about; of a mail its template and address.'),
          error: z.string(),
          failedAt: z.string(),
        }),
      ),
      stripeEvents: list(
        z.object({
          id: idSchema,
          type: z.string(),
          attempts: z.int(),
          error: z.string().nullable(),
          occurredAt: z.string(),
        }),
      ),
      seals: list(
        z.object({
          contract: idSchema,
          contractNumber: z.string(),
          party: z.enum(['client', 'agency']),
          signedAt: z.string(),
          tries: z.int().nullable(),
          nextTry: z.string().nullable(),
          error: z.string().nullable(),
        }),
      ),
      retrying: z
        .array(
          z.object({
            name: z.string(),
            count: z.int(),
            nextTry: z.string(),
            tries: z.int(),
            error: z.string().nullable(),
          }),
        )
        .describe('What failed and is tried again by itself.'),
      labels: z.record(idSchema, z.string()),
    }),
  },
  handle: async ({ req }) => ({ body: await readStuck({ req }) }),
})
