import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { readOpenInvoice } from '../../src/workflows/invoices/readOpenInvoice.ts'
import { linkTokenBody, openInvoiceSchema } from './openInvoiceSchemas.ts'

export const openInvoice = defineEndpoint({
  method: 'post',
  path: '/payments/invoices/open',
  summary: 'The invoice of a mailed link, as its payer needs it',
  allow: 'anyone',
  rateLimit: 'auth',
  body: linkTokenBody,
  answers: { 200: openInvoiceSchema },
  errors: ['link_expired'],
  handle: async ({ req, body: { token } }) => ({ body: await readOpenInvoice({ req, token }) }),
})
