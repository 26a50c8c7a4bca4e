import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idSchema } from '../../src/http/schemas.ts'
import { readLabels } from '../../src/workflows/shared/readLabels.ts'

export const labels = defineEndpoint({
  method: 'get',
  path: '/admin/labels',
  summary: 'What rows are called of which only ids are known; ids of nothing are left out',
  allow: 'admin',
  query: z.object({
    ids: z
      .string()
      .max(10_000)
      .transform((text) => text.split(',').filter((id) => id !== ''))
      .describe('By commas, of whatever collections.'),
  }),
  answers: { 200: z.object({ labels: z.record(idSchema, z.string()) }) },
  handle: async ({ req, query: { ids } }) => ({ body: { labels: await readLabels({ req, ids }) } }),
})
