import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, idSchema } from '../../src/http/schemas.ts'
import { payInvoice as pay } from '../../src/workflows/cardPayments/payInvoice.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { intentSchema } from './schemas.ts'

export const payInvoice = defineEndpoint({
  method: 'post',
  path: '/payments/invoices/:id/pay',
  summary: 'Begin a card payment of an open invoice, with or without a payment request',
  allow: 'client',
  rateLimit: 'pay',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'invoices', id: params.id }),
  answers: { 200: intentSchema.extend({ payment: idSchema.describe('The payment request.') }) },
  errors: [
    'illegal_transition',
    'amount_exceeded',
    'payment_mismatch',
    'amount_not_chargeable',
    'payments_not_configured',
    'unavailable',
  ],
  handle: async ({ req, params: { id } }) => ({ body: await pay({ req, id }) }),
})
