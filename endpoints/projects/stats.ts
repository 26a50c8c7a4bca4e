import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { exactJson } from '../../src/http/exactJson.ts'
import { sumSchema } from '../../src/http/reportSchemas.ts'
import { readProjectStats } from '../../src/workflows/projects/readProjectStats.ts'
import { projectStatusSchema } from './schemas.ts'

export const stats = defineEndpoint({
  method: 'get',
  path: '/projects/stats',
  summary: 'Projects by status, and what their active and completed contracts are worth by currency',
  allow: 'admin',
  area: 'projects',
  answers: {
    200: z.object({
      total: z.int(),
      byStatus: z.record(projectStatusSchema, z.int()),
      value: z.array(z.object({ currency: z.string(), amount: sumSchema, contracts: z.int() })),
    }),
  },
  handle: async ({ req }) => ({ body: exactJson(await readProjectStats(req)) }),
})
