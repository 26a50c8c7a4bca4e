import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { useInvoiceLink } from '../../src/workflows/invoices/useInvoiceLink.ts'
import { linkTokenBody } from './openInvoiceSchemas.ts'
import { servePdf } from './servePdf.ts'

export const downloadOpenInvoice = defineEndpoint({
  method: 'get',
  path: '/payments/invoices/open/pdf',
  summary: 'The PDF of the invoice of a mailed link, by the address that `POST /payments/invoices/open` answers',
  allow: 'anyone',
  rateLimit: 'auth',
  query: linkTokenBody,
  answers: { 200: 'binary' },
  errors: ['link_expired'],
  handle: async ({ req, query: { token } }) => {
    const { id } = await useInvoiceLink({ req, token, use: 'document' })
    return { response: await servePdf({ req, id, byLink: true }) }
  },
})
