import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { draftInvoice as draft } from '../../src/workflows/invoices/draftInvoice.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { invoiceDraftSchema, linesOf } from './invoiceDraftSchema.ts'

export const draftInvoice = defineEndpoint({
  method: 'post',
  path: '/payments/invoices',
  summary: 'Draft an invoice from lines, or from one amount and its description',
  allow: 'admin',
  area: 'money',
  body: invoiceDraftSchema,
  answers: { 201: writeSchema('invoices') },
  errors: ['not_found', 'unlikely_date'],
  handle: async ({ req, body, user }) => {
    const { id } = await draft({ req, draft: { ...body, lines: linesOf(body) }, createdBy: user.id })
    const doc = await readVisible({ req, collection: 'invoices', id })
    return { status: 201, body: { message: translatorOf(req)('answers.invoice.drafted'), doc } }
  },
})
