import { z } from 'zod'
import { isCurrency } from '../../src/domain/currencies.ts'
import { isQuantity } from '../../src/domain/quantities.ts'
import { now } from '../../src/adapters/clock.ts'
import { amountSchema, docSchema, textSchema } from '../../src/http/schemas.ts'

export const reasonSchema = textSchema({ max: 2000 })

export const currencySchema = z
  .string()
  .refine(isCurrency, { error: 'This is not a known currency.' })
  .describe('ISO 4217, upper case.')

/** A time that has come: ISO 8601, or a day. */
export const pastSchema = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .transform((value) => new Date(value))
  .refine((time) => time.getTime() <= now().getTime(), { error: 'This cannot be in the future.' })
  .transform((time) => time.toISOString())

const basisPointsSchema = z.int().min(0).max(10_000)

/** Off a whole invoice: a share of it or an amount, never both. */
export const discountSchema = z
  .object({
    bps: basisPointsSchema.min(1).optional().describe('Basis points: 1000 is 10 %.'),
    amount: amountSchema
      .optional()
      .describe('Minor units, in what the lines are written in: net, or gross where tax is included.'),
    description: textSchema({ max: 200 }).optional().describe('What its lines say.'),
  })
  .refine(({ bps, amount }) => (bps === undefined) !== (amount === undefined), {
    error: 'Either bps or an amount is needed, not both.',
  })

export const linesSchema = z
  .array(
    z.object({
      description: textSchema({ max: 1000 }),
      quantity: z
        .union([z.string(), z.number()])
        .refine(isQuantity, { error: 'A quantity is a positive decimal with at most six decimals.' })
        .describe('A positive decimal with at most six decimals; a string where it must not pass through a float.'),
      unitAmount: z
        .int()
        .min(Number.MIN_SAFE_INTEGER)
        .max(Number.MAX_SAFE_INTEGER)
        .describe('Minor units; negative on a line that takes something off.'),
      discountBps: basisPointsSchema.optional().describe('Off this line, in basis points: 1000 is 10 %.'),
      taxRateBps: basisPointsSchema.optional().describe('Basis points: 500 is 5 %.'),
    }),
  )
  .min(1)
  .max(500)

export const invoiceSchema = docSchema('invoices')
