import { z } from 'zod'
import { planKinds, planStates } from '../../src/domain/payments/paymentPlan.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idSchema } from '../../src/http/schemas.ts'
import { readContractPlan } from '../../src/workflows/plans/readContractPlan.ts'
import { contractRow, idParams } from './schemas.ts'

const minorUnits = z.int().min(0)

const partSchema = z.object({
  kind: z.enum(planKinds),
  title: z.string(),
  milestone: idSchema.nullable(),
  percentage: z.number().nullable(),
  amount: minorUnits.describe('As requested, or as it would be requested now. All parts add up to the contract.'),
  netAmount: z.int().optional().describe('Before tax. Where the contract says how it is taxed.'),
  state: z.enum(planStates),
  payment: idSchema.nullable(),
  invoice: idSchema.nullable().describe('The issued invoice for it.'),
  receivedAmount: minorUnits,
  refundedAmount: minorUnits,
})

export const plan = defineEndpoint({
  method: 'get',
  path: '/contracts/:id/plan',
  summary:
    'The payment plan of a contract: deposit, milestones, other requests and the rest, which add up to it exactly',
  allow: 'user',
  area: 'money',
  params: idParams,
  row: contractRow,
  answers: {
    200: z.object({
      contract: idSchema,
      amount: minorUnits.describe('All that is to be paid, tax included.'),
      taxMode: z.enum(['exclusive', 'inclusive']).optional(),
      netAmount: z.int().optional().describe('Before tax. Where the contract says how it is taxed.'),
      currency: z.string(),
      parts: z.array(partSchema),
      totals: z.object({
        planned: minorUnits,
        unplanned: minorUnits,
        requested: minorUnits,
        paid: minorUnits,
        refunded: minorUnits,
      }),
    }),
  },
  handle: async ({ req, row }) => ({ body: await readContractPlan({ req, contract: row }) }),
})
