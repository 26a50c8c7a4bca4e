import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { amountSchema, idParams, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { creditAndRelease } from '../../src/workflows/allocations/creditAndRelease.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { linesSchema, reasonSchema } from './schemas.ts'
import { problem } from '../../src/i18n/problem.ts'

export const creditInvoice = defineEndpoint({
  method: 'post',
  path: '/payments/invoices/:id/credit',
  summary: 'Correct an issued invoice by a credit note: lines, an amount, or all that is left',
  allow: 'admin',
  area: 'money',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'invoices', id: params.id }),
  body: z
    .object({
      reason: reasonSchema,
      lines: linesSchema.optional(),
      amount: amountSchema.optional().describe('Gross, cut out of every tax rate in proportion.'),
    })
    .refine(({ lines, amount }) => lines === undefined || amount === undefined, {
      path: ['lines'],
      error: problem('conflicting.lines'),
    }),
  answers: { 201: writeSchema('invoices') },
  errors: ['illegal_transition', 'amount_exceeded'],
  handle: async ({ req, params, body, user }) => {
    const id = await creditAndRelease({ req, id: params.id, ...body, issuedBy: user.id })
    const doc = await readVisible({ req, collection: 'invoices', id })
    return { status: 201, body: { message: translatorOf(req)('answers.invoice.credited'), doc } }
  },
})
