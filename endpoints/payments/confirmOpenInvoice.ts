import { z } from 'zod'
import { paymentLifecycle } from '../../src/domain/lifecycles/payment.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { textSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { confirmByLink } from '../../src/workflows/cardPayments/confirmByLink.ts'
import { linkTokenBody } from './openInvoiceSchemas.ts'

export const confirmOpenInvoice = defineEndpoint({
  method: 'post',
  path: '/payments/invoices/open/confirm',
  summary: 'Ask Stripe what became of a card payment by a mailed link',
  allow: 'anyone',
  rateLimit: 'pay',
  body: linkTokenBody.extend({ paymentIntentId: textSchema({ max: 255 }) }),
  answers: { 200: z.object({ message: z.string(), status: z.enum(paymentLifecycle.states) }) },
  errors: [
    'link_expired',
    'not_found',
    'illegal_transition',
    'payment_mismatch',
    'payments_not_configured',
    'unavailable',
  ],
  handle: async ({ req, body: { token, paymentIntentId } }) => {
    const status = await confirmByLink({ req, token, intentId: paymentIntentId })
    const key = status === 'completed' ? 'answers.payment.received' : 'answers.payment.notCompleted'
    return { body: { message: translatorOf(req)(key), status } }
  },
})
