import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { countContracts } from '../../src/workflows/contracts/countContracts.ts'

export const stats = defineEndpoint({
  method: 'get',
  path: '/contracts/stats',
  summary: 'Contracts by state, their worth by currency, and how many expire within seven days',
  allow: 'admin',
  answers: {
    200: z.object({
      total: z.int(),
      byStatus: z.record(z.string(), z.int()),
      amounts: z.array(
        z.object({
          currency: z.string(),
          count: z.int(),
          amount: z.int(),
          byStatus: z.record(z.string(), z.int()),
        }),
      ),
      expiringSoon: z.int(),
    }),
  },
  handle: async ({ req }) => ({ body: await countContracts({ req }) }),
})
