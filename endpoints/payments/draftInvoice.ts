import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { amountSchema, dateSchema, idSchema, textSchema, writeSchema } from '../../src/http/schemas.ts'
import { draftInvoice as draft } from '../../src/workflows/invoices/draftInvoice.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { currencySchema, discountSchema, linesSchema } from './schemas.ts'

export const draftInvoice = defineEndpoint({
  method: 'post',
  path: '/payments/invoices',
  summary: 'Draft an invoice from lines, or from one amount and its description',
  allow: 'admin',
  body: z
    .object({
      project: idSchema,
      dueDate: dateSchema,
      lines: linesSchema.optional(),
      amount: amountSchema.optional().describe('Instead of lines: one line of this amount.'),
      description: textSchema({ max: 1000 }).optional().describe('Of the one line.'),
      discount: discountSchema
        .optional()
        .describe('Off the whole invoice; it becomes lines below zero, one a tax rate.'),
      currency: currencySchema.optional(),
      taxMode: z.enum(['exclusive', 'inclusive']).optional(),
      notes: textSchema({ max: 5000 }).optional(),
      milestone: idSchema.optional(),
      contract: idSchema.optional(),
    })
    .refine(({ lines, amount }) => (lines === undefined) !== (amount === undefined), {
      path: ['lines'],
      error: 'Either lines or an amount is needed, not both.',
    })
    .refine(({ amount, description }) => amount === undefined || description !== undefined, {
      path: ['description'],
      error: 'An amount needs a description.',
    }),
  answers: { 201: writeSchema('invoices') },
  errors: ['not_found'],
  handle: async ({ req, body, user }) => {
    const { lines, amount, description, ...rest } = body
    const single = { description: description ?? '', quantity: '1', unitAmount: amount ?? 0 }
    const { id } = await draft({ req, draft: { ...rest, lines: lines ?? [single] }, createdBy: user.id })
    const doc = await readVisible({ req, collection: 'invoices', id })
    return { status: 201, body: { message: 'The invoice was drafted.', doc } }
  },
})
