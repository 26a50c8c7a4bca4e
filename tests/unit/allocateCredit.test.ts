import { expect, test } from '@jest/globals'
import { allocateCredit } from '../../src/domain/invoices/allocateCredit.ts'
import { computeInvoice } from '../../src/domain/invoices/computeInvoice.ts'
import type { TaxSummaryRow } from '../../src/domain/invoices/invoiceTypes.ts'
import { seededRandom } from '../support/seededRandom.ts'

const remaining: TaxSummaryRow[] = [
  { taxRateBps: 0, net: 1000, tax: 0, gross: 1000 },
  { taxRateBps: 500, net: 2000, tax: 100, gross: 2100 },
]

test('a credit is cut over the rates in proportion', () => {
  expect(allocateCredit({ amount: 1550, remaining })).toEqual([
    { taxRateBps: 0, net: 500, tax: 0, gross: 500 },
    { taxRateBps: 500, net: 1000, tax: 50, gross: 1050 },
  ])
})

test('the largest remainder takes the odd unit, and a rate that gets nothing has no row', () => {
  expect(allocateCredit({ amount: 1, remaining })).toEqual([{ taxRateBps: 500, net: 1, tax: 0, gross: 1 }])
})

test('crediting all that is left returns exactly that', () => {
  expect(allocateCredit({ amount: 3100, remaining })).toEqual(remaining)
})

test.each([[0], [-1], [0.5], [3101], [Number.NaN]])('a credit of %p is refused', (amount) => {
  expect(() => allocateCredit({ amount, remaining })).toThrow(RangeError)
})

test('nothing can be credited where nothing is left', () => {
  expect(() => allocateCredit({ amount: 1, remaining: [] })).toThrow(RangeError)
})

test('any series of credits conserves every minor unit of every rate', () => {
  const random = seededRandom(8)
  for (let run = 0; run < 5_000; run += 1) {
    const lines = Array.from({ length: random.integer(1, 5) }, () => ({
      description: 'x',
      quantity: 1,
      unitAmount: random.integer(1, random.pick([5, 1_000, 1_000_000_000])),
      taxRateBps: random.pick([0, 500, 700, 1900]),
    }))
    const { taxSummary, total } = computeInvoice({
      lines,
      taxMode: random.pick(['exclusive', 'inclusive'] as const),
      currency: 'OMR',
    })
    let left = taxSummary
    let leftTotal = total
    while (leftTotal > 0) {
      const amount = random.pick([leftTotal, random.integer(1, leftTotal)])
      const credit = allocateCredit({ amount, remaining: left })
      expect(credit.reduce((sum, row) => sum + row.gross, 0)).toBe(amount)
      expect(credit.every((row) => row.net + row.tax === row.gross && row.net >= 0 && row.tax >= 0)).toBe(true)
      left = left.map((row) => less(row, credit))
      expect(left.every((row) => row.net >= 0 && row.tax >= 0 && row.gross >= 0)).toBe(true)
      leftTotal -= amount
    }
    expect(left.every((row) => row.net === 0 && row.tax === 0 && row.gross === 0)).toBe(true)
  }
})

test('discounts of another rate do not break the sum', () => {
  const random = seededRandom(9)
  for (let run = 0; run < 5_000; run += 1) {
    const lines = [
      { description: 'work', quantity: 1, unitAmount: random.integer(1_000, 9_000), taxRateBps: 500 },
      { description: 'discount', quantity: 1, unitAmount: -random.integer(1, 900), taxRateBps: 0 },
    ]
    const { taxSummary, total } = computeInvoice({ lines, taxMode: 'exclusive', currency: 'USD' })
    const amount = random.integer(1, total)
    const credit = allocateCredit({ amount, remaining: taxSummary })
    expect(credit.reduce((sum, row) => sum + row.net + row.tax, 0)).toBe(amount)
  }
})

function less(row: TaxSummaryRow, credit: TaxSummaryRow[]): TaxSummaryRow {
  const cut = credit.find((each) => each.taxRateBps === row.taxRateBps)
  if (!cut) return row
  return { taxRateBps: row.taxRateBps, net: row.net - cut.net, tax: row.tax - cut.tax, gross: row.gross - cut.gross }
}
