import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, textSchema, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { payByCard } from '../../src/workflows/cardPayments/payByCard.ts'
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
  errors: [
    'illegal_transition',
    'card_declined',
    'payment_mismatch',
    'amount_not_chargeable',
    'payments_not_configured',
    'unavailable',
  ],
  handle: async ({ req, row, params: { id }, body: { paymentMethodId } }) => {
    const { requiresAction, clientSecret } = await payByCard({ req, payment: row, paymentMethodId })
    const doc = await readVisible({ req, collection: 'payments', id })
    if (requiresAction)
      return {
        body: { message: translatorOf(req)('answers.payment.needsConfirmation'), doc, requiresAction, clientSecret },
      }
    const isPaid = doc.status === 'completed'
    return {
      body: {
        message: translatorOf(req)(isPaid ? 'answers.payment.received' : 'answers.payment.processing'),
        doc,
      },
    }
  },
})
