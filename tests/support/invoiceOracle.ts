import { Decimal } from 'decimal.js'
import type {
  DiscountInput,
  InvoiceLineInput,
  LineTax,
  RoundingInput,
  TaxMode,
  TaxRounding,
} from '../../src/domain/invoices/invoiceTypes.ts'

/** Enough digits that no quotient here is rounded twice. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP })
const perBasisPoint = new Exact('0.0001')
type Amounts = { net: Decimal; taxes: Decimal[] }
type Taxed = Amounts & { key: string; rates: Decimal[]; rate: Decimal }
type Rules = { taxMode: TaxMode; taxRounding: TaxRounding }

/** Half away from zero, which decimal.js calls half up. */
const rounded = (value: Decimal): Decimal => value.toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
const sum = (values: readonly Decimal[]): Decimal => values.reduce((total, value) => total.plus(value), new Exact(0))
const taxOf = ({ taxes }: Amounts): Decimal => sum(taxes)

type InvoiceOracleArgs = Rules & {
  lines: readonly InvoiceLineInput[]
  discount: DiscountInput | undefined
  rounding: RoundingInput | undefined
}

/**
 * The amounts of an invoice, calculated again from the written rules, in decimals and without the product's code: net
 * and taxes of every line, the discount's last. Null for an impossible invoice: its total is negative, its discount too
 * large, or taxes that are included leave nothing of the price.
 */
export function invoiceOracle({
  lines,
  discount,
  rounding,
  ...rules
}: InvoiceOracleArgs): { amounts: { net: number; taxes: number[] }[]; discounted: number } | null {
  const priced = lines.map((line) => ({ ...ratesOf(line), amount: amountOfLine(line) }))
  if (rules.taxMode === 'inclusive' && priced.some(({ rates }) => sum(rates).lessThanOrEqualTo(-1))) return null
  const charged = taxAll(priced, rules)
  const off = discount ? discountOf({ charged, discount, ...rules }) : []
  if (off === null) return null
  const exact = [...charged, ...off]
  const total = sum(exact.map((line) => line.net.plus(taxOf(line))))
  if (total.isNegative()) return null
  const all: Amounts[] = [...exact, ...(rounding ? lackOf({ total, increment: rounding.increment }) : [])]
  const inMode = (line: Amounts) => (rules.taxMode === 'exclusive' ? line.net : line.net.plus(taxOf(line)))
  return {
    amounts: all.map(({ net, taxes }) => ({ net: net.toNumber(), taxes: taxes.map((tax) => tax.toNumber()) })),
    discounted: -sum(off.map(inMode)).toNumber(),
  }
}

/** What a total lacks to the nearest multiple, as a line without tax. None where it is one. */
function lackOf({ total, increment }: { total: Decimal; increment: number }): Amounts[] {
  const lack = total.toNearest(increment, Decimal.ROUND_HALF_UP).minus(total)
  return lack.isZero() ? [] : [{ net: lack, taxes: [new Exact(0)] }]
}

/** Each tax as a share of the net; a compound one is also taken on the taxes before it. */
function ratesOf({ taxes, taxRateBps, taxCategory }: InvoiceLineInput): {
  key: string
  rates: Decimal[]
  rate: Decimal
} {
  const named: readonly LineTax[] = taxes ?? [{ name: '', rateBps: taxRateBps ?? 0 }]
  const rates: Decimal[] = []
  for (const { rateBps, compound } of named) {
    const own = new Exact(rateBps).times(perBasisPoint)
    rates.push(compound ? own.times(sum(rates).plus(1)) : own)
  }
  return {
    key: JSON.stringify([
      taxes === undefined,
      named.map(({ name, rateBps, compound = false }) => [name, rateBps, compound]),
      taxCategory,
    ]),
    rates,
    rate: sum(rates).times(1_000_000).toDecimalPlaces(0, Decimal.ROUND_HALF_UP),
  }
}

function amountOfLine({ unitAmount, quantity, discountBps }: InvoiceLineInput): Decimal {
  const full = rounded(new Exact(unitAmount).times(quantity))
  return discountBps ? full.minus(rounded(full.times(discountBps).times(perBasisPoint))) : full
}

function taxAll(lines: (Omit<Taxed, keyof Amounts> & { amount: Decimal })[], { taxMode, taxRounding }: Rules): Taxed[] {
  const before: { key: string; amount: Decimal }[] = []
  return lines.map((line) => {
    const known = sum(before.filter(({ key }) => key === line.key).map(({ amount }) => amount))
    before.push(line)
    if (taxRounding === 'line') return { ...line, ...split({ ...line, taxMode }) }
    // What this line adds to the rounded tax of all that is taxed alike.
    const without = split({ ...line, amount: known, taxMode })
    const all = split({ ...line, amount: known.plus(line.amount), taxMode })
    return {
      ...line,
      net: all.net.minus(without.net),
      taxes: all.taxes.map((tax, index) => tax.minus(without.taxes[index] ?? 0)),
    }
  })
}

function split({ amount, rates, taxMode }: { amount: Decimal; rates: Decimal[]; taxMode: TaxMode }): Amounts {
  if (taxMode === 'exclusive') return { net: amount, taxes: rates.map((rate) => rounded(amount.times(rate))) }
  const whole = sum(rates).plus(1)
  const tax = rounded(amount.times(sum(rates)).div(whole))
  const first = rates.slice(0, -1).map((rate) => rounded(amount.times(rate).div(whole)))
  return { net: amount.minus(tax), taxes: rates.length === 0 ? [] : [...first, tax.minus(sum(first))] }
}

/** Proportion by proportion: everyone's floor, then one unit each to the largest rests. */
function discountOf({
  charged,
  discount,
  taxMode,
  taxRounding,
}: Rules & { charged: readonly Taxed[]; discount: DiscountInput }): Taxed[] | null {
  const keys = [...new Set(charged.map(({ key }) => key))]
  const groups = keys
    .flatMap((key) => {
      const alike = charged.filter((line) => line.key === key)
      const [first] = alike
      if (!first) return []
      const net = sum(alike.map((line) => line.net))
      const taxes = first.taxes.map((_, index) => sum(alike.map((line) => line.taxes[index] ?? new Exact(0))))
      return [{ ...first, taxes, basis: taxMode === 'exclusive' ? net : net.plus(sum(taxes)) }]
    })
    .sort((a, b) => a.rate.comparedTo(b.rate))
  const whole = sum(groups.map(({ basis }) => basis))
  const asked =
    discount.bps === undefined ? new Exact(discount.amount) : rounded(whole.times(discount.bps).times(perBasisPoint))
  if (asked.lessThanOrEqualTo(0)) return []
  if (asked.greaterThan(whole)) return null
  const carriers = groups.filter(({ basis }) => basis.greaterThan(0))
  const carried = sum(carriers.map(({ basis }) => basis))
  const floors = carriers.map(({ basis }) => asked.times(basis).div(carried).floor())
  const rests = carriers.map(({ basis }, index) => asked.times(basis).minus((floors[index] ?? carried).times(carried)))
  const odd = asked.minus(sum(floors)).toNumber()
  const byRest = rests
    .map((_, index) => index)
    .sort((a, b) => (rests[b] ?? carried).comparedTo(rests[a] ?? carried) || a - b)
  return carriers.flatMap((group, index) => {
    const share = (floors[index] ?? carried).plus(byRest.indexOf(index) < odd ? 1 : 0)
    return share.isZero() ? [] : [lineOff({ group, share, taxMode, taxRounding })]
  })
}

function lineOff({
  group,
  share,
  taxMode,
  taxRounding,
}: Rules & { group: Taxed & { basis: Decimal }; share: Decimal }): Taxed {
  const left = group.basis.minus(share)
  const back = backOf({ group, share, left, taxMode, taxRounding })
  return {
    ...group,
    net: (taxMode === 'exclusive' ? share : share.minus(sum(back))).negated(),
    taxes: back.map((tax) => tax.negated()),
  }
}

/** What is given back of each tax. */
function backOf({
  group,
  share,
  left,
  taxMode,
  taxRounding,
}: Rules & { group: Taxed & { basis: Decimal }; share: Decimal; left: Decimal }): Decimal[] {
  // Rounded on the document, the tax that stays is the tax of what stays.
  if (taxRounding === 'document') {
    const kept = split({ ...group, amount: left, taxMode }).taxes
    return group.taxes.map((tax, index) => tax.minus(kept[index] ?? 0))
  }
  if (left.isZero()) return group.taxes
  const own = split({ ...group, amount: share, taxMode }).taxes
  return group.taxes.map((charged, index) => {
    const back = own[index] ?? new Exact(0)
    if (charged.isNegative()) return Decimal.min(0, Decimal.max(charged, back))
    // The tax that is left of a single rate stays between nothing and what is left of the rate.
    const atLeast = group.taxes.length === 1 ? Decimal.min(share, charged.minus(left)) : 0
    return Decimal.min(Decimal.max(back, atLeast), charged)
  })
}
