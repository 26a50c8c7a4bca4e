import { z } from 'zod'
import { amountSchema, dateSchema, idSchema, textSchema } from '../../src/http/schemas.ts'
import { taxRoundings } from '../../src/domain/invoices/invoiceTypes.ts'
import { confirmDateSchema, currencySchema, discountSchema, linesSchema } from './schemas.ts'
import { problem } from '../../src/i18n/problem.ts'

const fields = z.object({
  dueDate: dateSchema,
  confirmDate: confirmDateSchema,
  lines: linesSchema.optional(),
  amount: amountSchema.optional().describe('Instead of lines: one line of this amount.'),
  description: textSchema({ max: 1000 }).optional().describe('Of the one line.'),
  discount: discountSchema.optional().describe('Off the whole invoice; it becomes lines below zero, one a tax rate.'),
  currency: currencySchema.optional(),
  taxMode: z.enum(['exclusive', 'inclusive']).optional(),
  taxRounding: z
    .enum(taxRoundings)
    .optional()
    .describe('Where tax is rounded. By default as the draft has it, a new one as the company.'),
  notes: textSchema({ max: 5000 }).optional(),
  milestone: idSchema.optional(),
  contract: idSchema.optional(),
})

/** The fields of a draft besides its project. */
export const redraftSchema = withOneForm(fields)

/** A whole draft. */
export const invoiceDraftSchema = withOneForm(fields.extend({ project: idSchema }))

/** Lines, or one amount and its description. */
function withOneForm<Shape extends typeof fields>(schema: Shape) {
  return schema
    .refine(({ lines, amount }) => (lines === undefined) !== (amount === undefined), {
      path: ['lines'],
      error: problem('conflicting.lines'),
    })
    .refine(({ amount, description }) => amount === undefined || description !== undefined, {
      path: ['description'],
      error: problem('required.description'),
    })
}

/** The lines of either form. */
export function linesOf({
  lines,
  amount,
  description,
}: Pick<z.output<typeof fields>, 'lines' | 'amount' | 'description'>) {
  return lines ?? [{ description: description ?? '', quantity: '1', unitAmount: amount ?? 0 }]
}
