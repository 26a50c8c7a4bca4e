import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { amountSchema, docSchema, idParams, idSchema, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { allocatePayment } from '../../src/workflows/allocations/allocatePayment.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { invoiceSchema } from './schemas.ts'

export const allocate = defineEndpoint({
  method: 'post',
  path: '/payments/:id/allocate',
  summary: 'Apply received money to an open invoice of the same client and currency',
  allow: 'admin',
  area: 'money',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'payments', id: params.id }),
  body: z.object({
    invoice: idSchema,
    amount: amountSchema.optional().describe('As much as both have where it is not given.'),
  }),
  answers: {
    201: writeSchema('payment-allocations').extend({ invoice: invoiceSchema, payment: docSchema('payments') }),
  },
  errors: ['illegal_transition', 'amount_exceeded'],
  handle: async ({ req, params: { id }, body, user }) => {
    const allocation = await allocatePayment({ req, id, ...body, allocatedBy: user.id })
    return {
      status: 201,
      body: {
        message: translatorOf(req)('answers.payment.allocated'),
        doc: await readVisible({ req, collection: 'payment-allocations', id: allocation.id }),
        invoice: await readVisible({ req, collection: 'invoices', id: body.invoice }),
        payment: await readVisible({ req, collection: 'payments', id }),
      },
    }
  },
})
