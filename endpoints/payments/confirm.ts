import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, textSchema, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { confirmCardPayment } from '../../src/workflows/cardPayments/confirmCardPayment.ts'
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
  errors: ['illegal_transition', 'payment_mismatch', 'payments_not_configured', 'unavailable'],
  handle: async ({ req, row, params: { id }, body: { paymentIntentId } }) => {
    await confirmCardPayment({ req, payment: row, intentId: paymentIntentId })
    const doc = await readVisible({ req, collection: 'payments', id })
    const isPaid = doc.status === 'completed'
    return {
      body: {
        message: translatorOf(req)(isPaid ? 'answers.payment.received' : 'answers.payment.notCompleted'),
        doc,
      },
    }
  },
})
