import { expect, test } from '@jest/globals'
import { discountWords } from '../../src/domain/invoices/discountWords.ts'
import { computeInvoice } from '../../src/domain/invoices/computeInvoice.ts'
import type { DiscountInput, InvoiceLineInput } from '../../src/domain/invoices/invoiceTypes.ts'
import { splitByWeight } from '../../src/domain/money/splitByWeight.ts'

const line = (change: Partial<InvoiceLineInput>): InvoiceLineInput => ({
  description: 'Work',
  quantity: 1,
  unitAmount: 100,
  ...change,
})
const off = (change: { bps: number } | { amount: number }): DiscountInput => ({ ...change, description: 'Discount' })

function compute(
  lines: InvoiceLineInput[],
  discount?: DiscountInput,
  taxMode: 'exclusive' | 'inclusive' = 'exclusive',
) {
  return computeInvoice({ lines, discount, taxMode, currency: 'OMR' })
}

const amounts = ({ lines }: ReturnType<typeof compute>) =>
  lines.map(({ netAmount, taxAmount, grossAmount }) => [netAmount, taxAmount, grossAmount])

test('a discount on a line is rounded half away from zero, before the tax', () => {
  // 1.5 × 333 = 499.5 → 500; 12.5 % of it is 62.5 → 63; 5 % of 437 is 21.85 → 22
  const invoice = compute([line({ quantity: '1.5', unitAmount: 333, discountBps: 1250, taxRateBps: 500 })])
  expect(invoice.lines[0]).toMatchObject({ discountBps: 1250, unitAmount: 333, quantity: '1.5' })
  expect(amounts(invoice)).toEqual([[437, 22, 459]])
  expect(compute([line({ discountBps: 0 })]).total).toBe(100)
  expect(compute([line({}), line({ unitAmount: -50, discountBps: 500 })]).total).toBe(53)
  expect(amounts(compute([line({ discountBps: 10_000, taxRateBps: 500 }), line({})]))[0]).toEqual([0, 0, 0])
})

test('a discount on the invoice becomes one line a rate, in proportion', () => {
  const lines = [line({ unitAmount: 10_000, taxRateBps: 500 }), line({ unitAmount: 20_000, taxRateBps: 1900 })]
  const invoice = compute(lines, off({ bps: 1000 }))
  expect(invoice.lines.slice(2)).toEqual([
    {
      description: 'Discount',
      quantity: '1',
      unitAmount: -1000,
      taxRateBps: 500,
      netAmount: -1000,
      taxAmount: -50,
      grossAmount: -1050,
    },
    {
      description: 'Discount',
      quantity: '1',
      unitAmount: -2000,
      taxRateBps: 1900,
      netAmount: -2000,
      taxAmount: -380,
      grossAmount: -2380,
    },
  ])
  expect(invoice).toMatchObject({ subtotal: 27_000, taxTotal: 3870, total: 30_870 })
})

test('odd units of an amount go to the largest remainders', () => {
  const lines = [0, 500, 1900].map((taxRateBps) => line({ unitAmount: 1000, taxRateBps }))
  expect(
    compute(lines, off({ amount: 100 }))
      .lines.slice(3)
      .map(({ unitAmount }) => unitAmount),
  ).toEqual([-34, -33, -33])
  expect(splitByWeight({ amount: 100n, weights: [1n, 1n, 4n] })).toEqual([17n, 17n, 66n])
})

test('where tax is included the discount is off the gross', () => {
  const lines = [line({ unitAmount: 10_500, taxRateBps: 500 }), line({ unitAmount: 1000 })]
  const invoice = compute(lines, off({ amount: 1150 }), 'inclusive')
  expect(amounts(invoice).slice(2)).toEqual([
    [-100, 0, -100],
    [-1000, -50, -1050],
  ])
  expect(invoice).toMatchObject({ subtotal: 9900, taxTotal: 450, total: 10_350 })
})

test('a rate that comes to less than nothing carries no discount', () => {
  const lines = [line({ unitAmount: 1000, taxRateBps: 500 }), line({ unitAmount: -100 })]
  const invoice = compute(lines, off({ amount: 90 }))
  expect(invoice.lines.slice(2).map(({ taxRateBps, unitAmount }) => [taxRateBps, unitAmount])).toEqual([[500, -90]])
})

test('a rate that is discounted whole comes to nothing, its tax included', () => {
  // Three times 0.45 → 0 tax, but 5 % of 27 is 1.35 → 1; three times 0.5 → 1, but 5 % of 30 is 1.5 → 2.
  for (const unitAmount of [9, 10]) {
    const lines = [1, 2, 3].map(() => line({ unitAmount, taxRateBps: 500 }))
    const invoice = compute([...lines, line({ unitAmount: 1 })], off({ bps: 10_000 }))
    expect(invoice.taxSummary).toEqual([
      { taxRateBps: 0, net: 0, tax: 0, gross: 0 },
      { taxRateBps: 500, net: 0, tax: 0, gross: 0 },
    ])
  }
})

test('a discount of nothing adds no line', () => {
  expect(compute([line({ unitAmount: 4 })], off({ bps: 100 })).lines).toHaveLength(1)
})

test('a share of lines that come to less than nothing is nothing', () => {
  const lines = [line({ unitAmount: 1000, taxRateBps: 5000 }), line({ unitAmount: -1100 })]
  expect(compute(lines, off({ bps: 10_000 }))).toMatchObject({ subtotal: -100, total: 400 })
})

test.each([
  ['more than the lines come to', off({ amount: 101 })],
  ['an amount of nothing', off({ amount: 0 })],
  ['a negative amount', off({ amount: -1 })],
  ['half a unit', off({ amount: 0.5 })],
  ['an unsafe amount', off({ amount: 2 ** 53 })],
  ['a negative share', off({ bps: -1 })],
  ['half a basis point', off({ bps: 0.5 })],
  ['more than all', off({ bps: 10_001 })],
])('a discount of %s is refused', (_name, discount) => {
  expect(() => compute([line({})], discount)).toThrow(RangeError)
})

test.each([[-1], [0.5], [10_001], [Number.NaN]])(
  'a discount of %p basis points on a line is refused',
  (discountBps) => {
    expect(() => compute([line({ discountBps })])).toThrow(RangeError)
  },
)

test('the lines of a discount say what it is in the client’s language', () => {
  expect(discountWords({ bps: 750, locale: 'en' })).toBe('Discount 7.5 %')
  expect(discountWords({ bps: undefined, locale: 'ar' })).toBe('خصم')
})
