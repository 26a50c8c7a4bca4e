import { Decimal } from 'decimal.js'
import type { DiscountInput, InvoiceLineInput, TaxMode } from '../../src/domain/invoiceTotals.ts'

/** Enough digits that no quotient here is rounded twice. */
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP })
const perBasisPoint = new Exact('0.0001')
type Amounts = { net: Decimal; tax: Decimal }

/** Half away from zero, which decimal.js calls half up. */
const rounded = (value: Decimal): Decimal => value.toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
const sum = (values: readonly Decimal[]): Decimal => values.reduce((total, value) => total.plus(value), new Exact(0))

/**
 * The amounts of an invoice, calculated a second time from the rules in words, in decimals and with none of the product's code: net and tax of
 * every line, those of the discount last. Null where the invoice cannot be: its total is below zero or its discount more than there is.
 */
export function invoiceOracle({
  lines,
  discount,
  taxMode,
}: {
  lines: readonly InvoiceLineInput[]
  discount: DiscountInput | undefined
  taxMode: TaxMode
}): { amounts: { net: number; tax: number }[]; discounted: number } | null {
  const charged = lines.map((line) => ({ rate: line.taxRateBps ?? 0, ...amountsOfLine({ line, taxMode }) }))
  const off = discount ? discountOf({ charged, discount, taxMode }) : []
  if (off === null) return null
  const all = [...charged, ...off]
  if (sum(all.map(({ net, tax }) => net.plus(tax))).isNegative()) return null
  const inMode = ({ net, tax }: Amounts) => (taxMode === 'exclusive' ? net : net.plus(tax))
  return {
    amounts: all.map(({ net, tax }) => ({ net: net.toNumber(), tax: tax.toNumber() })),
    discounted: -sum(off.map(inMode)).toNumber(),
  }
}

function amountsOfLine({ line, taxMode }: { line: InvoiceLineInput; taxMode: TaxMode }): Amounts {
  const full = rounded(new Exact(line.unitAmount).times(line.quantity))
  const amount = line.discountBps ? full.minus(rounded(full.times(line.discountBps).times(perBasisPoint))) : full
  return split({ amount, rate: line.taxRateBps ?? 0, taxMode })
}

function split({ amount, rate, taxMode }: { amount: Decimal; rate: number; taxMode: TaxMode }): Amounts {
  if (taxMode === 'exclusive') return { net: amount, tax: rounded(amount.times(rate).times(perBasisPoint)) }
  const tax = rounded(amount.times(rate).div(10_000 + rate))
  return { net: amount.minus(tax), tax }
}

/** Proportion by proportion: everybody's floor, then one unit each to the largest rests. */
function discountOf({
  charged,
  discount,
  taxMode,
}: {
  charged: readonly (Amounts & { rate: number })[]
  discount: DiscountInput
  taxMode: TaxMode
}): Amounts[] | null {
  const rates = [...new Set(charged.map(({ rate }) => rate))].sort((a, b) => a - b)
  const groups = rates.map((rate) => {
    const ofRate = charged.filter((line) => line.rate === rate)
    const [net, tax] = [sum(ofRate.map((line) => line.net)), sum(ofRate.map((line) => line.tax))]
    return { rate, tax, basis: taxMode === 'exclusive' ? net : net.plus(tax) }
  })
  const whole = sum(groups.map(({ basis }) => basis))
  const asked =
    discount.bps === undefined ? new Exact(discount.amount) : rounded(whole.times(discount.bps).times(perBasisPoint))
  if (asked.lessThanOrEqualTo(0)) return []
  if (asked.greaterThan(whole)) return null
  const carriers = groups.filter(({ basis }) => basis.isPositive() && !basis.isZero())
  const carried = sum(carriers.map(({ basis }) => basis))
  const floors = carriers.map(({ basis }) => asked.times(basis).div(carried).floor())
  const rests = carriers.map(({ basis }, index) => asked.times(basis).minus((floors[index] ?? carried).times(carried)))
  const odd = asked.minus(sum(floors)).toNumber()
  const byRest = rests
    .map((_, index) => index)
    .sort((a, b) => (rests[b] ?? carried).comparedTo(rests[a] ?? carried) || a - b)
  return carriers.flatMap((group, index) => {
    const share = (floors[index] ?? carried).plus(byRest.indexOf(index) < odd ? 1 : 0)
    return share.isZero() ? [] : [lineOff({ ...group, share, taxMode })]
  })
}

function lineOff({
  rate,
  tax,
  basis,
  share,
  taxMode,
}: {
  rate: number
  tax: Decimal
  basis: Decimal
  share: Decimal
  taxMode: TaxMode
}): Amounts {
  const charged = Decimal.max(tax, 0)
  // The tax that is left stays between nothing and what is left of the rate.
  const atLeast = Decimal.min(share, charged.minus(basis.minus(share)))
  const back = Decimal.min(Decimal.max(split({ amount: share, rate, taxMode }).tax, atLeast), charged)
  return { net: (taxMode === 'exclusive' ? share : share.minus(back)).negated(), tax: back.negated() }
}
