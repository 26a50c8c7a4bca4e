import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { exactJson } from '../../src/http/exactJson.ts'
import { docSchema, idSchema } from '../../src/http/schemas.ts'
import { readDashboard } from '../../src/workflows/reports/readDashboard.ts'

const amount = z.int().describe('Minor units.')
const counts = z.object({ total: z.int(), byStatus: z.record(z.string(), z.int()) })
const alert = (item: z.ZodType) => z.object({ count: z.int(), docs: z.array(item).max(10) })

export const dashboard = defineEndpoint({
  method: 'get',
  path: '/admin/dashboard',
  summary: 'What an admin sees first: counts, revenue by currency, what waits, what happened',
  allow: 'admin',
  answers: {
    200: z.object({
      users: z.record(z.string(), z.int()),
      projects: counts,
      contracts: counts.extend({
        value: z.array(z.object({ currency: z.string(), amount, contracts: z.int() })),
      }),
      revenue: z.array(
        z.object({
          currency: z.string(),
          received: amount,
          refunded: amount,
          disputed: amount,
          net: amount,
          unmatched: amount,
          refundsDue: amount,
          thisMonth: amount,
          pending: amount,
          owed: amount,
          overdue: amount,
        }),
      ),
      alerts: z.object({
        overdueInvoices: alert(
          z.object({
            id: idSchema,
            invoiceNumber: z.string(),
            client: idSchema,
            currency: z.string(),
            owed: amount,
            dueDate: z.string(),
          }),
        ),
        expiringContracts: alert(
          z.object({
            id: idSchema,
            contractNumber: z.string(),
            title: z.string(),
            client: idSchema,
            expiresAt: z.string(),
          }),
        ),
        identityChecks: alert(z.object({ id: idSchema, user: idSchema, name: z.string(), submittedAt: z.string() })),
      }),
      recentActivity: z.array(docSchema('activity-logs')).max(10),
    }),
  },
  handle: async ({ req }) => ({ body: exactJson(await readDashboard(req)) }),
})
