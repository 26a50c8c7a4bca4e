import { z } from 'zod'
import { invoiceLifecycle } from '../../src/domain/lifecycles/invoice.ts'
import { bankAccountShape } from '../../src/http/bankAccountShape.ts'
import { linkSchema } from '../files/schemas.ts'

/** The secret of a mailed link: `?token=` of its address. */
export const linkTokenSchema = z.string().min(1).max(1000).describe('`?token=` of the mailed link.')

export const linkTokenBody = z.object({ token: linkTokenSchema })

const minorUnits = z.int().describe('Minor units of `currency`.')

/** What a payer needs of an invoice. */
export const openInvoiceSchema = z.object({
  invoiceNumber: z.string(),
  status: z.enum(invoiceLifecycle.states),
  isOverdue: z.boolean(),
  issuedAt: z.iso.datetime().nullable(),
  dueDate: z.iso.date(),
  currency: z.string(),
  lines: z.array(
    z.object({
      description: z.string(),
      quantity: z.string(),
      unitAmount: z.number().describe('Minor units with at most four decimals.'),
      grossAmount: minorUnits,
    }),
  ),
  subtotal: minorUnits,
  taxTotal: minorUnits,
  total: minorUnits,
  amountPaid: minorUnits,
  amountCredited: minorUnits,
  amountWrittenOff: minorUnits,
  amountOwed: minorUnits.describe('What is left to pay. Below zero where more was paid than is due.'),
  paymentReference: z.string().nullable(),
  companyName: z.string(),
  ...bankAccountShape,
  cardPayments: z.boolean().describe('Whether a card can be charged what is left to pay.'),
  pdf: linkSchema.describe('Opens the PDF for five minutes.'),
})
