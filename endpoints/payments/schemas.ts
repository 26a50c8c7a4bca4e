import { z } from 'zod'
import { isCurrency } from '../../src/domain/money/currencies.ts'
import { isQuantity } from '../../src/domain/money/quantities.ts'
import { isUnitAmount } from '../../src/domain/money/unitAmounts.ts'
import { checkTaxed, taxedShape } from '../../src/http/taxSchemas.ts'
import { amountSchema, docSchema, textSchema } from '../../src/http/schemas.ts'
import { problem } from '../../src/i18n/problem.ts'

export const reasonSchema = textSchema({ max: 2000 })

export const currencySchema = z
  .string()
  .refine(isCurrency, problem('invalid_value.currency'))
  .describe('ISO 4217, upper case.')

/** A past time: ISO 8601, or a day in the time zone of the company. */
export const pastSchema = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .refine((said) => new Date(said).getUTCFullYear() >= 1970, problem('too_early.report'))

/** Confirms a date that is unlikely: before 2000, or more than a year before the invoice. */
export const confirmDateSchema = z
  .boolean()
  .optional()
  .describe('Takes a date before 2000 or more than a year before the invoice, which is 409 `unlikely_date` otherwise.')

/** What looks like the same again is a second one. */
export const confirmSchema = z
  .boolean()
  .optional()
  .describe('`true` where the same again is meant: otherwise it is refused as a `duplicate`.')

/** What a client app needs to let its user pay by card. */
export const intentSchema = z.object({
  clientSecret: z.string(),
  paymentIntentId: z.string(),
  publishableKey: z.string(),
  amount: amountSchema,
  currency: z.string(),
})

const basisPointsSchema = z.int().min(0).max(10_000)

/** Discount on a whole invoice: a share of it or an amount, never both. */
export const discountSchema = z
  .object({
    bps: basisPointsSchema.min(1).optional().describe('Basis points: 1000 is 10 %.'),
    amount: amountSchema
      .optional()
      .describe('Minor units, in what the lines are written in: net, or gross where tax is included.'),
    description: textSchema({ max: 200 }).optional().describe('What its lines say.'),
  })
  .refine(({ bps, amount }) => (bps === undefined) !== (amount === undefined), {
    error: problem('conflicting.discount'),
  })

export const linesSchema = z
  .array(
    z
      .object({
        description: textSchema({ max: 1000 }),
        quantity: z
          .union([z.string(), z.number()])
          .refine(isQuantity, problem('invalid_format.quantity'))
          .describe('A positive decimal with at most six decimals; a string where it must not pass through a float.'),
        unitAmount: z
          .number()
          .min(Number.MIN_SAFE_INTEGER)
          .max(Number.MAX_SAFE_INTEGER)
          .refine(isUnitAmount, problem('invalid_format.unit_amount'))
          .describe(
            'Minor units with at most four decimals: 16.48 is 0.1648 EUR. Negative on a line that takes something off.',
          ),
        discountBps: basisPointsSchema.optional().describe('Off this line, in basis points: 1000 is 10 %.'),
        ...taxedShape,
      })
      .superRefine(checkTaxed),
  )
  .min(1)
  .max(500)

export const invoiceSchema = docSchema('invoices')
