import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idSchema } from '../../src/http/schemas.ts'
import { readOpenMoney } from '../../src/workflows/credit/readOpenMoney.ts'
import { clientAsked } from './clientAsked.ts'
import { currencySchema } from './schemas.ts'

const minorUnits = z.int().min(1)

export const openMoney = defineEndpoint({
  method: 'get',
  path: '/payments/unallocated',
  summary: 'What of a client’s money pays no invoice yet, and which invoices are owed',
  allow: 'user',
  area: 'money',
  query: z.object({
    client: idSchema.optional().describe('Whose; required from admins. Clients have their own only.'),
    currency: currencySchema.optional(),
  }),
  answers: {
    200: z.object({
      credits: z.array(
        z.object({
          payment: idSchema,
          description: z.string(),
          project: idSchema,
          contract: idSchema.nullable(),
          paidAt: z.string().nullable(),
          currency: z.string(),
          amount: minorUnits,
        }),
      ),
      invoices: z.array(
        z.object({
          invoice: idSchema,
          invoiceNumber: z.string().nullable(),
          dueDate: z.string(),
          currency: z.string(),
          amountOwed: minorUnits,
        }),
      ),
    }),
  },
  errors: ['not_found'],
  handle: async ({ req, user, query: { client: asked, currency } }) => {
    const client = await clientAsked({ req, user, asked })
    return { body: await readOpenMoney({ req, client: client.id, currency }) }
  },
})
