import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { writeOffInvoice as writeOff } from '../../src/workflows/invoices/writeOffInvoice.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { reasonSchema } from './schemas.ts'

export const writeOffInvoice = defineEndpoint({
  method: 'post',
  path: '/payments/invoices/:id/write-off',
  summary: 'Give up what is still owed of an issued invoice',
  allow: 'admin',
  area: 'money',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'invoices', id: params.id }),
  body: z.object({ reason: reasonSchema }),
  answers: { 200: writeSchema('invoices') },
  errors: ['illegal_transition'],
  handle: async ({ req, params: { id }, body }) => {
    await writeOff({ req, id, reason: body.reason })
    const doc = await readVisible({ req, collection: 'invoices', id })
    return { body: { message: translatorOf(req)('answers.invoice.writtenOff'), doc } }
  },
})
