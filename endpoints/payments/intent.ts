import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams } from '../../src/http/schemas.ts'
import { beginCardPayment } from '../../src/workflows/cardPayments/beginCardPayment.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { intentSchema } from './schemas.ts'

export const intent = defineEndpoint({
  method: 'post',
  path: '/payments/:id/intent',
  summary: 'Begin a card payment',
  allow: 'client',
  rateLimit: 'pay',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'payments', id: params.id }),
  answers: {
    200: intentSchema,
  },
  errors: ['illegal_transition', 'payment_mismatch', 'amount_not_chargeable', 'payments_not_configured', 'unavailable'],
  handle: async ({ req, row }) => ({ body: await beginCardPayment({ req, payment: row }) }),
})
