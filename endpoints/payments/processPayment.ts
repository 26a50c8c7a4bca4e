import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, textSchema, writeSchema } from '../../src/http/schemas.ts'
import { refuseCardPayment } from '../../src/workflows/payments/refuseCardPayment.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

export const processPayment = defineEndpoint({
  method: 'post',
  path: '/payments/:id/process',
  summary: 'Pay with a card on the server',
  allow: 'client',
  rateLimit: 'pay',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'payments', id: params.id }),
  body: z.object({ paymentMethodId: textSchema({ max: 255 }) }),
  answers: {
    200: writeSchema('payments').extend({
      requiresAction: z.boolean().optional(),
      clientSecret: z.string().optional(),
    }),
  },
  errors: ['illegal_transition', 'card_declined', 'amount_not_chargeable', 'payments_not_configured'],
  handle: async ({ row }) => refuseCardPayment({ payment: row, action: 'process' }),
})
