import { isDeepStrictEqual } from 'node:util'
import { parentPort, workerData } from 'node:worker_threads'
import { add, dinero, toSnapshot } from 'dinero.js/bigint'
import { JPY, OMR, USD } from 'dinero.js/bigint/currencies'
import { chargeGranularity, planShare } from '../../src/domain/payments/planShare.ts'
import { fitsInto, remainingTax } from '../../src/domain/invoices/creditable.ts'
import { allocateCredit } from '../../src/domain/invoices/allocateCredit.ts'
import { computeInvoice } from '../../src/domain/invoices/computeInvoice.ts'
import type {
  DiscountInput,
  InvoiceLineInput,
  InvoiceTotals,
  RoundingInput,
  TaxMode,
  TaxRounding,
  TaxSummaryRow,
} from '../../src/domain/invoices/invoiceTypes.ts'
import { invoiceOracle } from './invoiceOracle.ts'
import { type Random, seededRandom } from './seededRandom.ts'

export type TrialCounts = {
  tried: number
  refused: number
  lines: number
  discounted: number
  credits: number
  shares: number
}
export type TrialReply = { counts: TrialCounts; error?: never } | { counts?: never; error: string }
type Invoice = {
  lines: InvoiceLineInput[]
  taxMode: TaxMode
  taxRounding: TaxRounding
  currency: 'OMR' | 'JPY' | 'USD'
  discount: DiscountInput | undefined
  rounding: RoundingInput | undefined
}

const currencies = { OMR, JPY, USD }
/** Every so manieth invoice is held against the slower checks too. */
const sample = 16

/** Draws `count` invoices from `seed` on and checks every guarantee for each. Throws the first one that breaks one. */
export function tryInvoices({ seed, count }: { seed: number; count: number }): TrialCounts {
  const random = seededRandom(seed)
  const counts: TrialCounts = { tried: 0, refused: 0, lines: 0, discounted: 0, credits: 0, shares: 0 }
  for (let run = 0; run < count; run += 1) {
    const invoice = randomInvoice(random)
    try {
      tryInvoice({ invoice, random, counts, isSampled: run % sample === 0 })
    } catch (err) {
      throw new Error(`Seed ${seed}, run ${run}, ${JSON.stringify(invoice)}: ${String(err)}`, { cause: err })
    }
    counts.tried += 1
  }
  return counts
}

function randomInvoice(random: Random): Invoice {
  const scale = random.pick([9, 999, 99_999, 9_999_999, 9_999_999_999])
  const lines = Array.from({ length: random.integer(1, random.pick([1, 2, 3, 4])) }, (_, index) => ({
    description: 'x',
    quantity: randomQuantity(random),
    unitAmount: index > 0 ? randomFurtherAmount({ random, scale }) : randomUnitAmount({ random, scale }),
    ...randomTax(random),
    ...(random.integer(0, 3) === 0 && { discountBps: random.pick([0, 1000, 3333, 10_000, random.integer(0, 10_000)]) }),
  }))
  return {
    lines,
    taxMode: random.pick(['exclusive', 'inclusive'] as const),
    taxRounding: random.pick(['line', 'document'] as const),
    currency: random.pick(['OMR', 'JPY', 'USD'] as const),
    discount: randomDiscount({ random, scale }),
    // Cash in Switzerland, cards in Oman.
    rounding: random.integer(0, 3) === 0 ? { increment: random.pick([5, 10, 100]), description: 'r' } : undefined,
  }
}

/** Further lines take something off, or cost nothing: a gift that is listed. */
function randomFurtherAmount({ random, scale }: { random: Random; scale: number }): number {
  const chance = random.integer(0, 19)
  if (chance < 2) return -random.integer(1, scale)
  return chance === 2 ? 0 : randomUnitAmount({ random, scale })
}

/** Whole minor units mostly, else with up to four decimals. */
function randomUnitAmount({ random, scale }: { random: Random; scale: number }): number {
  const whole = random.integer(0, scale)
  return random.integer(0, 4) > 0 ? whole : Number(`${whole}.${random.pick(['5', '48', '125', '0001', '9999'])}`)
}

/**
 * Mostly one rate with up to two decimals of a basis point, else up to three named taxes, some withheld or compound.
 */
function randomTax(random: Random): Pick<InvoiceLineInput, 'taxRateBps' | 'taxes' | 'taxCategory'> {
  const kind = random.integer(0, 7)
  if (kind === 0) return { taxRateBps: random.pick([997.5, 887.5, 842.5, 0.01, random.integer(0, 1_000_000) / 100]) }
  if (kind === 1)
    return { taxRateBps: 0, taxCategory: random.pick(['zero', 'exempt', 'reverse_charge', 'out_of_scope']) }
  if (kind === 2) {
    return {
      taxes: [
        { name: 'GST', rateBps: 500 },
        { name: 'QST', rateBps: 997.5, compound: random.integer(0, 1) === 1 },
      ],
    }
  }
  if (kind === 3) {
    const names = ['A', 'B', 'C'].slice(0, random.integer(0, 3))
    return {
      taxes: names.map((name) => ({
        name,
        rateBps: random.pick([random.integer(0, 250_000) / 100, random.integer(-150_000, 250_000) / 100]),
        ...(random.integer(0, 2) === 0 && { compound: true }),
      })),
    }
  }
  return { taxRateBps: random.pick([0, 500, 500, 700, 1900, 825, 10_000, random.integer(0, 10_000)]) }
}

function randomQuantity(random: Random): string | number {
  const kind = random.integer(0, 3)
  if (kind === 0) return random.integer(1, 40)
  if (kind === 1) return `${random.integer(0, 40)}.${random.pick(['5', '25', '125', '75'])}`
  return `${random.integer(0, 99)}.${String(random.integer(1, 999_999)).padStart(6, '0')}`
}

function randomDiscount({ random, scale }: { random: Random; scale: number }): DiscountInput | undefined {
  const kind = random.integer(0, 5)
  if (kind === 0) return { amount: random.integer(1, scale), description: 'd' }
  if (kind === 1) return { bps: random.pick([500, 1000, 10_000, random.integer(0, 10_000)]), description: 'd' }
  return undefined
}

type Trial = { invoice: Invoice; random: Random; counts: TrialCounts; isSampled: boolean }

function tryInvoice({ invoice, random, counts, isSampled }: Trial): void {
  const expected = invoiceOracle(invoice)
  const totals = computeOrNull(invoice)
  if (!totals || !expected) {
    if (totals || expected) throw new Error(totals ? 'It should be refused.' : 'It should not be refused.')
    counts.refused += 1
    return
  }
  counts.lines += totals.lines.length
  checkParts(totals)
  checkOracle({ invoice, totals, expected })
  if (invoice.discount) counts.discounted += 1
  if (isSampled) checkRoundTrips({ invoice, totals })
  if (totals.total > 0) {
    counts.credits += checkCredits({ totals, random })
    counts.shares += checkShares({ total: totals.total, currency: invoice.currency, random })
  }
}

function computeOrNull(invoice: Invoice): InvoiceTotals | null {
  try {
    return computeInvoice(invoice)
  } catch (err) {
    if (err instanceof RangeError) return null
    throw err
  }
}

function assert(condition: boolean, promise: string): void {
  if (!condition) throw new Error(`Broken: ${promise}`)
}

const total = <Item>(items: readonly Item[], amount: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + amount(item), 0)

function checkParts({ lines, subtotal, taxTotal, total: gross, taxSummary }: InvoiceTotals): void {
  assert(
    lines.every((line) => line.netAmount + line.taxAmount === line.grossAmount),
    'net + tax = gross on every line',
  )
  assert(
    taxSummary.every((row) => row.net + row.tax === row.gross),
    'net + tax = gross for every rate',
  )
  assert(subtotal + taxTotal === gross, 'net + tax = gross in total')
  assert(total(lines, (line) => line.netAmount) === subtotal, 'the subtotal is the sum of the lines')
  assert(total(lines, (line) => line.taxAmount) === taxTotal, 'the tax is the sum of the lines')
  assert(total(taxSummary, (row) => row.net) === subtotal, 'the subtotal is the sum of the rates')
  assert(total(taxSummary, (row) => row.tax) === taxTotal, 'the tax is the sum of the rates')
}

type CheckOracleArgs = {
  invoice: Invoice
  totals: InvoiceTotals
  expected: NonNullable<ReturnType<typeof invoiceOracle>>
}

function checkOracle({ invoice, totals, expected }: CheckOracleArgs): void {
  const { amounts, discounted } = expected
  assert(amounts.length === totals.lines.length, 'as many lines as the oracle has')
  assert(
    amounts.every(({ net, taxes }, index) => {
      const line = totals.lines[index]
      if (line === undefined) return false
      const found = line.taxes?.map(({ amount }) => amount) ?? [line.taxAmount]
      // 0 and -0 are the same amount.
      return (
        line.netAmount - net === 0 &&
        found.length === taxes.length &&
        found.every((tax, at) => tax - (taxes[at] ?? 0) === 0)
      )
    }),
    'net and taxes of every line as the oracle has them',
  )
  assert(
    [...totals.lines, ...totals.taxSummary].every(
      (each) =>
        !each.taxes || total(each.taxes, ({ amount }) => amount) === ('tax' in each ? each.tax : each.taxAmount),
    ),
    'the named taxes of a line and of a treatment add up to its tax',
  )
  const { rounding } = invoice
  assert(!rounding || totals.total % rounding.increment === 0, 'a rounded total is a multiple')
  assert(
    Math.abs(totals.roundingAmount ?? 0) * 2 <= (rounding?.increment ?? 0),
    'a total is rounded by no more than half of the multiple',
  )
  const off = totals.lines.slice(invoice.lines.length, totals.roundingAmount ? -1 : undefined)
  assert(-total(off, (line) => line.unitAmount) - discounted === 0, 'the lines of the discount add up to it')
  assert(
    off.every((line) => line.unitAmount < 0 && (line.taxes || (line.netAmount <= 0 && line.taxAmount <= 0))),
    'a discount adds nothing',
  )
}

/** JSON, a second calculation from it, and the sums once more by dinero.js in bigint. */
function checkRoundTrips({ invoice, totals }: { invoice: Invoice; totals: InvoiceTotals }): void {
  const copy = JSON.parse(JSON.stringify({ invoice, totals }))
  assert(
    isDeepStrictEqual(copy.totals, JSON.parse(JSON.stringify(computeInvoice(copy.invoice)))),
    'JSON keeps every amount',
  )
  const currency = currencies[invoice.currency]
  const money = (amount: number) => dinero({ amount: BigInt(amount), currency })
  const sums = totals.lines.reduce(
    ({ net, tax }, line) => ({ net: add(net, money(line.netAmount)), tax: add(tax, money(line.taxAmount)) }),
    { net: money(0), tax: money(0) },
  )
  assert(toSnapshot(sums.net).amount === BigInt(totals.subtotal), 'the subtotal as dinero.js has it')
  assert(toSnapshot(add(sums.net, sums.tax)).amount === BigInt(totals.total), 'the total as dinero.js has it')
}

/** All at once, and in random pieces: nothing is left, and nothing is given back that was not charged. */
function checkCredits({ totals, random }: { totals: InvoiceTotals; random: Random }): number {
  const { taxSummary } = totals
  const whole = allocateCredit({ amount: totals.total, remaining: taxSummary })
  assert(isNothing(remainingTax({ taxSummary, credits: [whole] })), 'a credit of all that is left returns to zero')
  const isPlain = taxSummary.every((row) => row.net >= 0 && row.tax >= 0 && !row.taxes)
  const credits: TaxSummaryRow[][] = []
  let remaining = [...taxSummary]
  let left = totals.total
  for (let piece = random.integer(1, 2); left > 0; piece -= 1) {
    const amount = piece > 0 ? random.integer(1, left) : left
    const credit = allocateCredit({ amount, remaining })
    assert(total(credit, (row) => row.gross) === amount, 'a credit adds up to its amount')
    assert(
      credit.every((row) => row.net + row.tax === row.gross),
      'net + tax = gross in a credit',
    )
    if (isPlain) assert(fitsInto({ credit, remaining }), 'no rate gives back more than it was charged')
    credits.push(credit)
    remaining = remainingTax({ taxSummary, credits })
    left -= amount
    assert(total(remaining, (row) => row.gross) === left, 'what was credited is not left')
  }
  assert(isNothing(remaining), 'pieces of credit return to zero')
  return credits.length + 1
}

const isNothing = (rows: readonly TaxSummaryRow[]): boolean =>
  rows.every((row) => row.net === 0 && row.tax === 0 && row.gross === 0)

type CheckSharesArgs = { total: number; currency: string; random: Random }

/** The parts of a full plan add up to its total, in what cards of its currency can be charged. */
function checkShares({ total: totalMinor, currency, random }: CheckSharesArgs): number {
  const partsBps: number[] = []
  for (let left = 10_000; left > 0; left -= partsBps.at(-1) ?? left) {
    partsBps.push(partsBps.length === 3 ? left : random.integer(1, left))
  }
  const shares = partsBps.map((_, index) => planShare({ totalMinor, partsBps, index, currency }))
  assert(total(shares, (share) => share) === totalMinor, 'the parts of a plan add up')
  assert(
    shares.every((share) => share >= 0),
    'no part is negative',
  )
  const granularity = chargeGranularity(currency)
  assert(
    shares.slice(0, -1).every((share) => share % granularity === 0),
    'parts are cut as cards are charged',
  )
  return shares.length
}

// As a thread: orders in, counts out.
if (workerData === 'invoiceTrials') {
  parentPort?.on('message', (order: { seed: number; count: number }) => parentPort?.postMessage(reply(order)))
}

function reply(order: { seed: number; count: number }): TrialReply {
  try {
    return { counts: tryInvoices(order) }
  } catch (err) {
    return { error: String(err) }
  }
}
