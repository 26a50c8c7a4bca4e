import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, writeSchema } from '../../src/http/schemas.ts'
import { redraftInvoice as redraft } from '../../src/workflows/invoices/redraftInvoice.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { linesOf, redraftSchema } from './invoiceDraftSchema.ts'

export const redraftInvoice = defineEndpoint({
  method: 'put',
  path: '/payments/invoices/:id',
  summary: 'Write a draft anew; its amounts are computed from what is given',
  allow: 'admin',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'invoices', id: params.id }),
  body: redraftSchema,
  answers: { 200: writeSchema('invoices') },
  errors: ['not_found', 'illegal_transition'],
  handle: async ({ req, params: { id }, body }) => {
    await redraft({ req, id, draft: { ...body, lines: linesOf(body) } })
    const doc = await readVisible({ req, collection: 'invoices', id })
    return { body: { message: 'The draft was written anew.', doc } }
  },
})
