import { z } from 'zod'
import { offlineMethods } from '../../src/domain/payments/paymentMethods.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { amountSchema, idParams, textSchema, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { recordInvoicePayment } from '../../src/workflows/settlement/recordInvoicePayment.ts'
import { pastMoment } from '../../src/workflows/settlement/pastMoment.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { confirmDateSchema, confirmSchema, pastSchema } from './schemas.ts'

export const recordInvoice = defineEndpoint({
  method: 'post',
  path: '/payments/invoices/:id/record',
  summary: 'Record money that came for an invoice another way than by card, all that is owed where no amount is given',
  allow: 'admin',
  area: 'money',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'invoices', id: params.id }),
  body: z.object({
    amount: amountSchema.optional(),
    method: z.enum(offlineMethods),
    reference: textSchema({ max: 200 }),
    paidAt: pastSchema.optional(),
    confirmDate: confirmDateSchema,
    confirm: confirmSchema,
  }),
  answers: { 201: writeSchema('payments') },
  errors: ['illegal_transition', 'amount_exceeded', 'duplicate', 'already_received', 'unlikely_date'],
  handle: async ({ req, params: { id }, body: { paidAt: said, ...body }, user }) => {
    const paidAt = said && (await pastMoment({ req, said, path: 'paidAt' }))
    const payment = await recordInvoicePayment({ req, id, ...body, paidAt, recordedBy: user.id })
    const doc = await readVisible({ req, collection: 'payments', id: payment.id })
    return { status: 201, body: { message: translatorOf(req)('answers.payment.recorded'), doc } }
  },
})
