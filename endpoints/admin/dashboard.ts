import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { exactJson } from '../../src/http/exactJson.ts'
import { docSchema, idSchema } from '../../src/http/schemas.ts'
import { readDashboard } from '../../src/workflows/reports/readDashboard.ts'

const amount = z.int().describe('Minor units.')
const moved = {
  received: amount,
  refunded: amount,
  disputed: amount,
  net: amount,
  unmatched: amount,
  refundsDue: amount,
}
const contract = z.object({ id: idSchema, contractNumber: z.string(), title: z.string(), client: idSchema })
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
          ...moved,
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
        expiringContracts: alert(contract.extend({ expiresAt: z.string() })),
        identityChecks: alert(z.object({ id: idSchema, user: idSchema, name: z.string(), submittedAt: z.string() })),
      }),
      recentActivity: z.array(docSchema('activity-logs')).max(10),
      revenueByMonth: z
        .array(z.object({ period: z.string(), start: z.string(), currency: z.string(), ...moved, payments: z.int() }))
        .describe('Of this month and the eleven before it; months without money are left out.'),
      worklist: z.object({
        openInvoices: z.array(z.object({ currency: z.string(), count: z.int(), overdue: z.int() })),
        projectsToReview: alert(z.object({ id: idSchema, name: z.string(), client: idSchema, createdAt: z.string() })),
        contractsToSign: alert(contract.extend({ sentAt: z.string().nullable(), expiresAt: z.string().nullable() })),
        contractsToActivate: alert(contract.extend({ signedAt: z.string().nullable() })),
        openReviews: z.int(),
        unreadMessages: z.int().describe('Of the one who asks.'),
        stuck: z.int().describe('Jobs and events of Stripe that were given up.'),
      }),
      labels: z
        .record(idSchema, z.string())
        .describe('What the people and things are called that are named by id above.'),
    }),
  },
  handle: async ({ req, user }) => ({ body: exactJson(await readDashboard({ req, userId: user.id })) }),
})
