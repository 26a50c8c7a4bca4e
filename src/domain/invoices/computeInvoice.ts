import { isCurrency } from '../money/currencies.ts'
import { divideRounded } from '../money/divideRounded.ts'
import { isBasisPoints, wholeBasisPoints } from '../money/percentages.ts'
import { parseQuantity, quantityScale } from '../money/quantities.ts'
import { toSafeNumber } from '../money/toSafeNumber.ts'
import { parseUnitAmount, unitScale } from '../money/unitAmounts.ts'
import { createTaxer, type Taxer } from './createTaxer.ts'
import { discountLines } from './discountLines.ts'
import type {
  DiscountInput,
  InvoiceLine,
  InvoiceLineInput,
  InvoiceTotals,
  RoundingInput,
  TaxMode,
  TaxRounding,
} from './invoiceTypes.ts'
import { roundingLine } from './roundingLine.ts'
import { sumOf, summariseTax } from './summariseTax.ts'
import { amountsOf } from './amountsOf.ts'
import { treatmentOf } from './treatmentOf.ts'
import { writtenLines } from './writtenLines.ts'
import { problem } from '../../i18n/problem.ts'

type ComputeInvoiceArgs = {
  lines: readonly InvoiceLineInput[]
  taxMode: TaxMode
  taxRounding?: TaxRounding | undefined
  currency: string
  discount?: DiscountInput | undefined
  rounding?: RoundingInput | undefined
  /** Lines that were written with amounts of their own. Each is for one given line like it. */
  written?: readonly InvoiceLine[] | undefined
}

/**
 * The exact amounts of an invoice in minor units. Every amount is rounded half away from zero, and totals are sums of
 * lines.
 * - amount = round(unit × quantity) − round(that × discount of the line);
 * - exclusive: net = amount, each tax = round(net × rate), gross = net + taxes;
 * - inclusive: gross = amount, tax = round(gross × rate / (1 + rate)), net = gross − tax.
 *
 * With `taxRounding: 'document'` tax is rounded once per treatment on the whole document (see `createTaxer`). A
 * discount on the whole invoice becomes negative lines at the end, one per treatment (see `discountLines`), and a
 * rounded total one line without tax (see `roundingLine`). A line that was `written` has the amounts that it was
 * written with (see `writtenLines`). net + tax = gross holds on every line, for every treatment
 * and in total. Throws a RangeError for a wrong currency, quantity, unit amount, rate, category or discount, for a
 * total below zero, and beyond safe integers.
 */
export function computeInvoice({
  lines,
  taxMode,
  taxRounding = 'line',
  currency,
  discount,
  rounding,
  written = [],
}: ComputeInvoiceArgs): InvoiceTotals {
  if (!isCurrency(currency)) throw new RangeError(problem('invalid_value.currency'))
  if (lines.length === 0) throw new RangeError(problem('required.lines'))
  const taxer = createTaxer({ taxMode, taxRounding })
  const known = writtenLines({ lines, written })
  const charged = lines.map((line, index) => known[index] ?? computeLine({ line, taxer }))
  const exact = discount
    ? [...charged, ...discountLines({ discount, lines: charged, taxMode, taxRounding, taxer })]
    : charged
  const exactTotal = sumOf(exact.map((line) => line.grossAmount))
  if (exactTotal < 0) throw new RangeError(problem('too_small.total', { minimum: 0 }))
  const last = rounding ? roundingLine({ ...rounding, total: exactTotal }) : null
  const computed = last ? [...exact, last] : exact
  const subtotal = sumOf(computed.map((line) => line.netAmount))
  const taxTotal = sumOf(computed.map((line) => line.taxAmount))
  const total = sumOf(computed.map((line) => line.grossAmount))
  return {
    lines: computed,
    subtotal,
    taxTotal,
    total,
    ...(last && { roundingAmount: last.grossAmount }),
    taxSummary: summariseTax(computed),
  }
}

function computeLine({ line, taxer }: { line: InvoiceLineInput; taxer: Taxer }): InvoiceLine {
  const { discountBps } = line
  const treatment = treatmentOf(line)
  if (discountBps !== undefined && !isBasisPoints(discountBps))
    throw new RangeError(problem('invalid_format.basis_points'))
  const { millionths, text } = parseQuantity(line.quantity)
  const full = divideRounded({
    numerator: parseUnitAmount(line.unitAmount) * millionths,
    denominator: quantityScale * unitScale,
  })
  const off = divideRounded({ numerator: full * BigInt(discountBps ?? 0), denominator: BigInt(wholeBasisPoints) })
  toSafeNumber(full)
  return {
    description: line.description,
    quantity: text,
    unitAmount: line.unitAmount,
    ...(discountBps !== undefined && { discountBps }),
    ...amountsOf({ treatment, taxed: taxer({ amount: full - off, treatment }) }),
  }
}
