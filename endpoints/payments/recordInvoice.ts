import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { amountSchema, idParams, textSchema, writeSchema } from '../../src/http/schemas.ts'
import { recordInvoicePayment } from '../../src/workflows/payments/recordInvoicePayment.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { pastSchema } from './schemas.ts'

export const recordInvoice = defineEndpoint({
  method: 'post',
  path: '/payments/invoices/:id/record',
  summary: 'Record money that came for an invoice another way than by card, all that is owed where no amount is given',
  allow: 'admin',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'invoices', id: params.id }),
  body: z.object({
    amount: amountSchema.optional(),
    method: z.enum(['bank_transfer', 'cash', 'other']),
    reference: textSchema({ max: 200 }),
    paidAt: pastSchema.optional(),
  }),
  answers: { 201: writeSchema('payments') },
  errors: ['illegal_transition', 'amount_exceeded'],
  handle: async ({ req, params: { id }, body, user }) => {
    const payment = await recordInvoicePayment({ req, id, ...body, recordedBy: user.id })
    const doc = await readVisible({ req, collection: 'payments', id: payment.id })
    return { status: 201, body: { message: 'The payment was recorded.', doc } }
  },
})
