import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams } from '../../src/http/schemas.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { servePdf } from './servePdf.ts'

export const downloadInvoice = defineEndpoint({
  method: 'get',
  path: '/payments/invoices/:id/pdf',
  summary: 'The PDF of an issued invoice or credit note',
  allow: 'user',
  area: 'money',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'invoices', id: params.id }),
  answers: { 200: 'binary' },
  errors: ['illegal_transition'],
  handle: async ({ req, params: { id } }) => ({ response: await servePdf({ req, id }) }),
})
