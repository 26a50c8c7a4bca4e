import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { exactJson } from '../../src/http/exactJson.ts'
import { sumSchema } from '../../src/http/reportSchemas.ts'
import { countContracts } from '../../src/workflows/contracts/countContracts.ts'

export const stats = defineEndpoint({
  method: 'get',
  path: '/contracts/stats',
  summary: 'Contracts by state, their worth by currency, and how many expire within seven days',
  allow: 'admin',
  area: 'contracts',
  answers: {
    200: z.object({
      total: z.int(),
      byStatus: z.record(z.string(), z.int()),
      amounts: z.array(
        z.object({
          currency: z.string(),
          count: z.int(),
          amount: sumSchema,
          byStatus: z.record(z.string(), sumSchema),
        }),
      ),
      expiringSoon: z.int(),
    }),
  },
  handle: async ({ req }) => ({ body: exactJson(await countContracts({ req })) }),
})
