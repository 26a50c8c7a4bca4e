import { isCurrency } from './currencies.ts'
import { discountLines } from './discountLines.ts'
import { divideRounded } from './divideRounded.ts'
import type { DiscountInput, InvoiceLine, InvoiceLineInput, InvoiceTotals, TaxMode } from './invoiceTypes.ts'
import { isBasisPoints, wholeBasisPoints } from './percentages.ts'
import { parseQuantity, quantityScale } from './quantities.ts'
import { summariseTax, sumOf } from './summariseTax.ts'
import { taxOf } from './taxOf.ts'
import { toSafeNumber } from './toSafeNumber.ts'

export type {
  DiscountInput,
  InvoiceLine,
  InvoiceLineInput,
  InvoiceTotals,
  TaxMode,
  TaxSummaryRow,
} from './invoiceTypes.ts'

/**
 * The amounts of an invoice, exact, in minor units. The one rounding rule: each line is rounded, half away from zero, and everything
 * above the line is a sum of lines.
 * - amount = round(unit × quantity) − round(that × discount of the line);
 * - exclusive: net = amount, tax = round(net × rate), gross = net + tax;
 * - inclusive: gross = amount, tax = round(gross × rate / (1 + rate)), net = gross − tax.
 *
 * A discount on the whole invoice becomes lines below zero after the others, one a rate (see `discountLines`). So net + tax = gross on every
 * line, for every rate and in total, always.
 * A RangeError for a wrong currency, quantity, unit amount, rate or discount, for a total below zero, and beyond safe integers.
 */
export function computeInvoice({
  lines,
  taxMode,
  currency,
  discount,
}: {
  lines: readonly InvoiceLineInput[]
  taxMode: TaxMode
  currency: string
  discount?: DiscountInput | undefined
}): InvoiceTotals {
  if (!isCurrency(currency)) throw new RangeError('Unknown currency.')
  if (lines.length === 0) throw new RangeError('An invoice has at least one line.')
  const charged = lines.map((line) => computeLine({ line, taxMode }))
  const computed = discount ? [...charged, ...discountLines({ discount, lines: charged, taxMode })] : charged
  const subtotal = sumOf(computed.map((line) => line.netAmount))
  const taxTotal = sumOf(computed.map((line) => line.taxAmount))
  const total = sumOf(computed.map((line) => line.grossAmount))
  if (total < 0) throw new RangeError('The total of an invoice cannot be negative.')
  return { lines: computed, subtotal, taxTotal, total, taxSummary: summariseTax(computed) }
}

function computeLine({ line, taxMode }: { line: InvoiceLineInput; taxMode: TaxMode }): InvoiceLine {
  const taxRateBps = line.taxRateBps ?? 0
  const { discountBps } = line
  if (!Number.isSafeInteger(line.unitAmount)) throw new RangeError('A unit amount is a safe integer in the minor unit.')
  if (!isBasisPoints(taxRateBps)) throw new RangeError('A tax rate is an integer from 0 to 10000 basis points.')
  if (discountBps !== undefined && !isBasisPoints(discountBps))
    throw new RangeError('A discount is an integer from 0 to 10000 basis points.')
  const { millionths, text } = parseQuantity(line.quantity)
  const full = divideRounded({ numerator: BigInt(line.unitAmount) * millionths, denominator: quantityScale })
  const off = divideRounded({
    numerator: full * BigInt(discountBps ?? 0),
    denominator: BigInt(wholeBasisPoints),
  })
  const { net, tax } = taxOf({ amount: full - off, taxRateBps, taxMode })
  return {
    description: line.description,
    quantity: text,
    unitAmount: line.unitAmount,
    ...(discountBps !== undefined && { discountBps }),
    taxRateBps,
    netAmount: toSafeNumber(net),
    taxAmount: toSafeNumber(tax),
    grossAmount: toSafeNumber(net + tax),
  }
}
