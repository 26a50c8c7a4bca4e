import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idSchema } from '../../src/http/schemas.ts'
import { payByLink } from '../../src/workflows/cardPayments/payByLink.ts'
import { linkTokenBody } from './openInvoiceSchemas.ts'
import { intentSchema } from './schemas.ts'

export const payOpenInvoice = defineEndpoint({
  method: 'post',
  path: '/payments/invoices/open/pay',
  summary: 'Begin a card payment of the invoice of a mailed link',
  allow: 'anyone',
  rateLimit: 'pay',
  body: linkTokenBody,
  answers: { 200: intentSchema.extend({ payment: idSchema.describe('The payment request.') }) },
  errors: [
    'link_expired',
    'illegal_transition',
    'amount_exceeded',
    'payment_mismatch',
    'amount_not_chargeable',
    'payments_not_configured',
    'unavailable',
  ],
  handle: async ({ req, body: { token } }) => ({ body: await payByLink({ req, token }) }),
})
