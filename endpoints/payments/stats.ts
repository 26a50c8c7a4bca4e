import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { exactJson } from '../../src/http/exactJson.ts'
import { readPaymentStats } from '../../src/workflows/reports/readPaymentStats.ts'

const amount = z.int().describe('Minor units.')

export const stats = defineEndpoint({
  method: 'get',
  path: '/payments/stats',
  summary: 'Payments and invoices by currency, never added up across currencies',
  allow: 'admin',
  area: 'money',
  answers: {
    200: z.object({
      total: z.int(),
      byStatus: z.record(z.string(), z.int()),
      byCurrency: z.array(
        z.object({
          currency: z.string(),
          count: z.int(),
          requested: amount,
          pending: amount,
          overdue: amount,
          completed: amount,
          refunded: amount,
          disputed: amount.describe('Withdrawn by card networks, less what they gave back.'),
          net: amount.describe('`completed` less `refunded` and `disputed`.'),
          unmatched: amount.describe('Came in and waits for a decision of an admin.'),
          refundsDue: amount.describe('Refunds that came back and have to be paid out in another way.'),
          thisMonth: amount,
        }),
      ),
      invoices: z.array(
        z.object({
          currency: z.string(),
          drafts: z.int(),
          issued: z.int(),
          total: amount,
          paid: amount,
          credited: amount,
          writtenOff: amount,
          owed: amount,
          overpaid: amount.describe('Paid on top of what was left after a credit.'),
          overdue: z.object({ count: z.int(), owed: amount }),
        }),
      ),
    }),
  },
  handle: async ({ req }) => ({ body: exactJson(await readPaymentStats(req)) }),
})
