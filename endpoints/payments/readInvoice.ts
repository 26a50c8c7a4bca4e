import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { answerDoc, docQuery } from '../../src/http/list.ts'
import { idParams } from '../../src/http/schemas.ts'
import { invoiceSchema } from './schemas.ts'

export const readInvoice = defineEndpoint({
  method: 'get',
  path: '/payments/invoices/:id',
  summary: 'One invoice or credit note',
  allow: 'user',
  area: 'money',
  params: idParams,
  query: docQuery,
  answers: { 200: invoiceSchema },
  handle: ({ req, params }) => answerDoc({ req, collection: 'invoices', id: params.id }),
})
