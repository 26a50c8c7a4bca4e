import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { redraftInvoice as redraft } from '../../src/workflows/invoices/redraftInvoice.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { linesOf, redraftSchema } from './invoiceDraftSchema.ts'

export const redraftInvoice = defineEndpoint({
  method: 'put',
  path: '/payments/invoices/:id',
  summary: 'Replace the content of a draft; its amounts are computed from the body',
  allow: 'admin',
  area: 'money',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'invoices', id: params.id }),
  body: redraftSchema,
  answers: { 200: writeSchema('invoices') },
  errors: ['not_found', 'illegal_transition', 'unlikely_date'],
  handle: async ({ req, params: { id }, body }) => {
    await redraft({ req, id, draft: { ...body, lines: linesOf(body) } })
    const doc = await readVisible({ req, collection: 'invoices', id })
    return { body: { message: translatorOf(req)('answers.invoice.redrafted'), doc } }
  },
})
