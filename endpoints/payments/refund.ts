import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { amountSchema, idParams, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { refundCardPayment } from '../../src/workflows/cardPayments/refundCardPayment.ts'
import { refundPayment } from '../../src/workflows/settlement/refundPayment.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { confirmSchema, reasonSchema } from './schemas.ts'

export const refund = defineEndpoint({
  method: 'post',
  path: '/payments/:id/refund',
  summary: 'Refund a payment, in part or all that is left of it',
  allow: 'admin',
  area: 'money',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'payments', id: params.id }),
  body: z.object({ amount: amountSchema.optional(), reason: reasonSchema, confirm: confirmSchema }),
  answers: { 200: writeSchema('payments') },
  errors: [
    'illegal_transition',
    'amount_exceeded',
    'duplicate',
    'refund_refused',
    'amount_not_chargeable',
    'unavailable',
    'payments_not_configured',
  ],
  handle: async ({ req, params: { id }, body, user }) => {
    const order = { req, id, ...body, refundedBy: user.id }
    // The payment method is read under its lock, because it may be settled in this moment.
    if ((await refundPayment(order)) === null) await refundCardPayment(order)
    const doc = await readVisible({ req, collection: 'payments', id })
    return { body: { message: translatorOf(req)('answers.payment.refunded'), doc } }
  },
})
