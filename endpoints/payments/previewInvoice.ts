import { contentDisposition } from '../../src/http/contentDisposition.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { previewInvoice as preview } from '../../src/workflows/invoices/previewInvoice.ts'
import { invoiceDraftSchema, linesOf } from './invoiceDraftSchema.ts'

export const previewInvoice = defineEndpoint({
  method: 'post',
  path: '/payments/invoices/preview',
  summary: 'What an invoice would look like, marked on every page; nothing is kept',
  allow: 'admin',
  area: 'money',
  body: invoiceDraftSchema,
  answers: { 200: 'binary' },
  errors: ['not_found', 'unlikely_date'],
  handle: async ({ req, body }) => {
    const bytes = await preview({ req, draft: { ...body, lines: linesOf(body) } })
    return {
      response: new Response(Buffer.from(bytes), {
        headers: {
          'content-type': 'application/pdf',
          'content-length': String(bytes.byteLength),
          'content-disposition': contentDisposition({ filename: 'preview.pdf', inline: true }),
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
        },
      }),
    }
  },
})
