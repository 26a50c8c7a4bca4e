import { z } from 'zod'
import { taxCategories, type Taxed } from '../domain/invoices/invoiceTypes.ts'
import { maxTaxes } from '../domain/invoices/taxWeights.ts'
import { problem, type Problem } from '../i18n/problem.ts'
import { textSchema } from './schemas.ts'

/** A rate in basis points with at most two decimals, up to 100 %. */
const rateSchema = ({ least }: { least: number }) =>
  z
    .number()
    .min(least)
    .max(10_000)
    .refine((rate) => Math.round(rate * 100) / 100 === rate, problem('invalid_format.tax_rate'))

/** How a line or a contract is taxed. Checked by `checkTaxed`. */
export const taxedShape = {
  taxRateBps: rateSchema({ least: 0 })
    .optional()
    .describe('Basis points with at most two decimals: 500 is 5 %, 997.5 is 9.975 %.'),
  taxes: z
    .array(
      z.object({
        name: textSchema({ max: 40 }),
        rateBps: rateSchema({ least: -10_000 }).describe('Negative for a tax that the client withholds.'),
        compound: z.boolean().optional().describe('Applies to the net and the taxes before it.'),
      }),
    )
    .max(maxTaxes)
    .optional()
    .describe('Named taxes, in place of `taxRateBps`.'),
  taxCategory: z.enum(taxCategories).optional().describe('By EN 16931. All but `standard` have no tax.'),
  taxReason: textSchema({ max: 300 }).optional().describe('Printed with the category.'),
}

/** Refuses what excludes each other: a rate and taxes, a tax and a category without one, two taxes of one name. */
export function checkTaxed({ taxRateBps, taxes, taxCategory }: Taxed, context: z.RefinementCtx): void {
  const refuse = (path: string, message: Problem) => context.addIssue({ code: 'custom', path: [path], message })
  if (taxes && taxRateBps !== undefined) return refuse('taxes', problem('conflicting.taxes'))
  const isTaxed = Boolean(taxRateBps) || Boolean(taxes?.length)
  if (taxCategory && taxCategory !== 'standard' && isTaxed) refuse('taxCategory', problem('conflicting.tax_category'))
  if (new Set(taxes?.map(({ name }) => name)).size < (taxes?.length ?? 0)) refuse('taxes', problem('not_unique.taxes'))
}
