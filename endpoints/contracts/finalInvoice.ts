import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { draftFinalInvoice } from '../../src/workflows/plans/draftFinalInvoice.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { contractRow, idParams } from './schemas.ts'

const written = writeSchema('invoices')

export const finalInvoice = defineEndpoint({
  method: 'post',
  path: '/contracts/:id/final-invoice',
  summary: 'Draft the final invoice of a contract: its whole amount, less what was invoiced before',
  allow: 'admin',
  area: 'money',
  params: idParams,
  row: contractRow,
  answers: { 201: written, 200: written },
  errors: ['illegal_transition', 'over_invoiced', 'duplicate'],
  handle: async ({ req, user, params: { id } }) => {
    const { invoice, isNew } = await draftFinalInvoice({ req, id, createdBy: user.id })
    const doc = await readVisible({ req, collection: 'invoices', id: invoice })
    return { status: isNew ? 201 : 200, body: { message: translatorOf(req)('answers.invoice.drafted'), doc } }
  },
})
