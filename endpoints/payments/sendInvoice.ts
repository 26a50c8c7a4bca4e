import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { sendDraft } from '../../src/workflows/cardPayments/sendDraft.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

export const sendInvoice = defineEndpoint({
  method: 'put',
  path: '/payments/invoices/:id/send',
  summary: 'Issue a draft: numbered, frozen, mailed with its PDF',
  allow: 'admin',
  area: 'money',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'invoices', id: params.id }),
  answers: { 200: writeSchema('invoices') },
  errors: ['illegal_transition', 'over_invoiced', 'payment_in_progress'],
  handle: async ({ req, params: { id }, row, user }) => {
    await sendDraft({ req, draft: row, issuedBy: user.id })
    const doc = await readVisible({ req, collection: 'invoices', id })
    return { body: { message: translatorOf(req)('answers.invoice.issued'), doc } }
  },
})
