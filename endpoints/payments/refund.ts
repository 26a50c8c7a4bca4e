import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { amountSchema, idParams, writeSchema } from '../../src/http/schemas.ts'
import { refundCardPayment } from '../../src/workflows/payments/refundCardPayment.ts'
import { refundPayment } from '../../src/workflows/payments/refundPayment.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { reasonSchema } from './schemas.ts'

export const refund = defineEndpoint({
  method: 'post',
  path: '/payments/:id/refund',
  summary: 'Refund a payment, in part or all that is left of it',
  allow: 'admin',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'payments', id: params.id }),
  body: z.object({ amount: amountSchema.optional(), reason: reasonSchema }),
  answers: { 200: writeSchema('payments') },
  errors: [
    'illegal_transition',
    'amount_exceeded',
    'refund_refused',
    'amount_not_chargeable',
    'unavailable',
    'payments_not_configured',
  ],
  handle: async ({ req, params: { id }, body, user }) => {
    const order = { req, id, ...body, refundedBy: user.id }
    // How it was paid is read under its lock: it may be settled in this moment.
    if ((await refundPayment(order)) === null) await refundCardPayment(order)
    const doc = await readVisible({ req, collection: 'payments', id })
    return { body: { message: 'The refund was recorded.', doc } }
  },
})
