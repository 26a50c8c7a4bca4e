import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { answerList, listQuery } from '../../src/http/list.ts'
import { listSchema } from '../../src/http/schemas.ts'
import { invoiceSchema } from './schemas.ts'

export const listInvoices = defineEndpoint({
  method: 'get',
  path: '/payments/invoices',
  summary: 'Invoices and credit notes; clients see their issued ones',
  allow: 'user',
  area: 'money',
  query: listQuery,
  answers: { 200: listSchema(invoiceSchema) },
  handle: ({ req }) => answerList({ req, collection: 'invoices' }),
})
