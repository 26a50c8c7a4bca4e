import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { voidInvoice as makeVoid } from '../../src/workflows/invoices/voidInvoice.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { reasonSchema } from './schemas.ts'

export const voidInvoice = defineEndpoint({
  method: 'put',
  path: '/payments/invoices/:id/void',
  summary: 'Void a draft, an open invoice of which nothing is paid or credited, or an invoice of nothing',
  allow: 'admin',
  area: 'money',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'invoices', id: params.id }),
  body: z.object({ reason: reasonSchema }),
  answers: { 200: writeSchema('invoices') },
  errors: ['illegal_transition'],
  handle: async ({ req, params: { id }, body }) => {
    await makeVoid({ req, id, reason: body.reason })
    const doc = await readVisible({ req, collection: 'invoices', id })
    return { body: { message: translatorOf(req)('answers.invoice.voided'), doc } }
  },
})
