import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, textSchema, writeSchema } from '../../src/http/schemas.ts'
import { refuseCardPayment } from '../../src/workflows/payments/refuseCardPayment.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

export const confirm = defineEndpoint({
  method: 'post',
  path: '/payments/:id/confirm',
  summary: 'Ask Stripe what became of a card payment',
  allow: 'client',
  rateLimit: 'pay',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'payments', id: params.id }),
  body: z.object({ paymentIntentId: textSchema({ max: 255 }) }),
  answers: { 200: writeSchema('payments') },
  errors: ['illegal_transition', 'payments_not_configured'],
  handle: async ({ row }) => refuseCardPayment({ payment: row, action: 'settle' }),
})
