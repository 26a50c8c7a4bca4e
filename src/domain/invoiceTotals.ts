import { isCurrency } from './currencies.ts'
import { divideRounded } from './divideRounded.ts'
import { parseQuantity, quantityScale } from './quantities.ts'
import { isTaxRateBps } from './taxRates.ts'
import { toSafeNumber } from './toSafeNumber.ts'

export type TaxMode = 'exclusive' | 'inclusive'

export type InvoiceLineInput = {
  description: string
  /** A positive decimal of at most six decimals; a string where it must not pass through a float. */
  quantity: string | number
  /** Minor units. Negative on a discount line. */
  unitAmount: number
  taxRateBps?: number | undefined
}

export type InvoiceLine = {
  description: string
  quantity: string
  unitAmount: number
  taxRateBps: number
  netAmount: number
  taxAmount: number
  grossAmount: number
}

export type TaxSummaryRow = { taxRateBps: number; net: number; tax: number; gross: number }

export type InvoiceTotals = {
  lines: InvoiceLine[]
  subtotal: number
  taxTotal: number
  total: number
  /** One row a rate, 0 included, by rising rate. */
  taxSummary: TaxSummaryRow[]
}

/**
 * The amounts of an invoice, exact, in minor units. The one rounding rule: each line is rounded, half away from zero, and everything
 * above the line is a sum of lines.
 * - exclusive: net = round(unit × quantity), tax = round(net × rate), gross = net + tax;
 * - inclusive: gross = round(unit × quantity), tax = round(gross × rate / (1 + rate)), net = gross − tax.
 *
 * So net + tax = gross on every line, for every rate and in total, always. A discount is a line with a negative `unitAmount`.
 * A RangeError for a wrong currency, quantity, unit amount or rate, for a total below zero, and beyond safe integers.
 */
export function computeInvoice({
  lines,
  taxMode,
  currency,
}: {
  lines: readonly InvoiceLineInput[]
  taxMode: TaxMode
  currency: string
}): InvoiceTotals {
  if (!isCurrency(currency)) throw new RangeError('Unknown currency.')
  if (lines.length === 0) throw new RangeError('An invoice has at least one line.')
  const computed = lines.map((line) => computeLine({ line, taxMode }))
  const subtotal = sumOf(computed.map((line) => line.netAmount))
  const taxTotal = sumOf(computed.map((line) => line.taxAmount))
  const total = sumOf(computed.map((line) => line.grossAmount))
  if (total < 0) throw new RangeError('The total of an invoice cannot be negative.')
  return { lines: computed, subtotal, taxTotal, total, taxSummary: summarise(computed) }
}

function computeLine({ line, taxMode }: { line: InvoiceLineInput; taxMode: TaxMode }): InvoiceLine {
  const taxRateBps = line.taxRateBps ?? 0
  if (!Number.isSafeInteger(line.unitAmount)) throw new RangeError('A unit amount is a safe integer in the minor unit.')
  if (!isTaxRateBps(taxRateBps)) throw new RangeError('A tax rate is an integer from 0 to 10000 basis points.')
  const { millionths, text } = parseQuantity(line.quantity)
  const amount = divideRounded({ numerator: BigInt(line.unitAmount) * millionths, denominator: quantityScale })
  const { net, tax } = taxOf({ amount, rate: BigInt(taxRateBps), taxMode })
  return {
    description: line.description,
    quantity: text,
    unitAmount: line.unitAmount,
    taxRateBps,
    netAmount: toSafeNumber(net),
    taxAmount: toSafeNumber(tax),
    grossAmount: toSafeNumber(net + tax),
  }
}

function taxOf({ amount, rate, taxMode }: { amount: bigint; rate: bigint; taxMode: TaxMode }): {
  net: bigint
  tax: bigint
} {
  if (taxMode === 'exclusive') {
    return { net: amount, tax: divideRounded({ numerator: amount * rate, denominator: 10_000n }) }
  }
  const tax = divideRounded({ numerator: amount * rate, denominator: 10_000n + rate })
  return { net: amount - tax, tax }
}

function summarise(lines: readonly InvoiceLine[]): TaxSummaryRow[] {
  const rates = [...new Set(lines.map((line) => line.taxRateBps))].sort((a, b) => a - b)
  return rates.map((taxRateBps) => {
    const ofRate = lines.filter((line) => line.taxRateBps === taxRateBps)
    return {
      taxRateBps,
      net: sumOf(ofRate.map((line) => line.netAmount)),
      tax: sumOf(ofRate.map((line) => line.taxAmount)),
      gross: sumOf(ofRate.map((line) => line.grossAmount)),
    }
  })
}

function sumOf(amounts: readonly number[]): number {
  return toSafeNumber(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n))
}
