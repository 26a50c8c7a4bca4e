import { expect, test } from '@jest/globals'
import { type InvoiceLineInput, type InvoiceTotals, computeInvoice } from '../../src/domain/invoiceTotals.ts'
import { type Random, seededRandom } from '../support/seededRandom.ts'

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)
const line = (change: Partial<InvoiceLineInput>): InvoiceLineInput => ({
  description: 'Work',
  quantity: 1,
  unitAmount: 100,
  ...change,
})

function compute(
  lines: InvoiceLineInput[],
  taxMode: 'exclusive' | 'inclusive' = 'exclusive',
  currency = 'USD',
): InvoiceTotals {
  return computeInvoice({ lines, taxMode, currency })
}

test('tax on top: each line is rounded half away from zero, the rest are sums', () => {
  const invoice = compute([
    line({ description: 'Design', quantity: '1.5', unitAmount: 333, taxRateBps: 500 }),
    line({ description: 'Hosting', quantity: 2, unitAmount: 1000 }),
  ])
  expect(invoice).toEqual({
    lines: [
      // 499.5 → 500; 25.0
      {
        description: 'Design',
        quantity: '1.5',
        unitAmount: 333,
        taxRateBps: 500,
        netAmount: 500,
        taxAmount: 25,
        grossAmount: 525,
      },
      {
        description: 'Hosting',
        quantity: '2',
        unitAmount: 1000,
        taxRateBps: 0,
        netAmount: 2000,
        taxAmount: 0,
        grossAmount: 2000,
      },
    ],
    subtotal: 2500,
    taxTotal: 25,
    total: 2525,
    taxSummary: [
      { taxRateBps: 0, net: 2000, tax: 0, gross: 2000 },
      { taxRateBps: 500, net: 500, tax: 25, gross: 525 },
    ],
  })
})

test('tax within: the gross is what was written, the tax is taken out of it', () => {
  const invoice = compute(
    [line({ unitAmount: 10_500, taxRateBps: 500 }), line({ unitAmount: 100, taxRateBps: 1900 })],
    'inclusive',
  )
  expect(invoice.lines.map(({ netAmount, taxAmount, grossAmount }) => [netAmount, taxAmount, grossAmount])).toEqual([
    [10_000, 500, 10_500],
    [84, 16, 100],
  ])
  expect([invoice.subtotal, invoice.taxTotal, invoice.total]).toEqual([10_084, 516, 10_600])
})

test('tax is rounded on each line, not on the sum', () => {
  const invoice = compute([1, 2, 3].map(() => line({ unitAmount: 10, taxRateBps: 500 })))
  expect([invoice.subtotal, invoice.taxTotal, invoice.total]).toEqual([30, 3, 33])
})

test('a discount is a line below zero and rounds away from zero too', () => {
  const invoice = compute([
    line({ unitAmount: 1000, taxRateBps: 500 }),
    line({ unitAmount: -10, quantity: '0.5', taxRateBps: 1000 }),
  ])
  expect(invoice.lines[1]).toMatchObject({ netAmount: -5, taxAmount: -1, grossAmount: -6 })
  expect(invoice.total).toBe(1044)
})

test('quantities are exact to six decimals and keep their shortest text', () => {
  const quantities = ['0.000001', '1.500000', '007', 0.1, '999999999999.999999']
  expect(quantities.map((quantity) => compute([line({ quantity, unitAmount: 1 })]).lines[0]?.quantity)).toEqual([
    '0.000001',
    '1.5',
    '7',
    '0.1',
    '999999999999.999999',
  ])
  // 0.1 × 3 is 0.30000000000000004 in floats
  expect(compute([line({ quantity: 0.1, unitAmount: 35 })]).total).toBe(4)
  expect(compute([line({ quantity: '1.005', unitAmount: 100_000 })]).total).toBe(100_500)
})

test('amounts are exact up to the largest safe integer and a RangeError beyond', () => {
  expect(compute([line({ unitAmount: Number.MAX_SAFE_INTEGER })]).total).toBe(Number.MAX_SAFE_INTEGER)
  expect(compute([line({ unitAmount: 9_007_199_254_740_990, quantity: '0.5' })]).total).toBe(4_503_599_627_370_495)
  expect(() => compute([line({ unitAmount: Number.MAX_SAFE_INTEGER, quantity: 2 })])).toThrow(RangeError)
  expect(() => compute([line({ unitAmount: Number.MAX_SAFE_INTEGER, taxRateBps: 1 })])).toThrow(RangeError)
  expect(() => compute([line({ unitAmount: Number.MAX_SAFE_INTEGER }), line({ unitAmount: 1 })])).toThrow(RangeError)
})

test.each([
  ['no lines', []],
  ['a quantity of nothing', [line({ quantity: 0 })]],
  ['a quantity of 0.000000', [line({ quantity: '0.000000' })]],
  ['a negative quantity', [line({ quantity: -1 })]],
  ['seven decimals', [line({ quantity: '0.0000001' })]],
  ['a float with noise', [line({ quantity: 0.1 + 0.2 })]],
  ['a quantity in words', [line({ quantity: 'two' })]],
  ['an exponent', [line({ quantity: '1e3' })]],
  ['a comma', [line({ quantity: '1,5' })]],
  ['white space', [line({ quantity: ' 1' })]],
  ['a line end', [line({ quantity: '1\n' })]],
  ['a thirteenth digit', [line({ quantity: '1000000000000' })]],
  ['NaN', [line({ quantity: Number.NaN })]],
  ['half a cent', [line({ unitAmount: 0.5 })]],
  ['an unsafe unit amount', [line({ unitAmount: 2 ** 53 })]],
  ['a negative rate', [line({ taxRateBps: -1 })]],
  ['half a basis point', [line({ taxRateBps: 0.5 })]],
  ['more tax than net', [line({ taxRateBps: 10_001 })]],
  ['a total below zero', [line({ unitAmount: -1 })]],
])('%s is refused', (_name, lines) => {
  expect(() => compute(lines)).toThrow(RangeError)
})

test('an unknown currency is refused', () => {
  expect(() => compute([line({})], 'exclusive', 'XXX')).toThrow(RangeError)
})

function randomLines(random: Random): InvoiceLineInput[] {
  return Array.from({ length: random.integer(1, 8) }, () => ({
    description: 'x',
    quantity: `${random.integer(0, 50)}.${String(random.integer(1, 999_999)).padStart(6, '0')}`,
    unitAmount: random.integer(0, random.pick([9, 10_000, 10_000_000_000])),
    taxRateBps: random.pick([0, 0, 500, 700, 1900, 825, 10_000, random.integer(0, 10_000)]),
  }))
}

test('totals equal their parts in every random invoice, on each line, for each rate, in total', () => {
  const random = seededRandom(6)
  for (let run = 0; run < 6_000; run += 1) {
    const taxMode = random.pick(['exclusive', 'inclusive'] as const)
    const { lines, subtotal, taxTotal, total, taxSummary } = compute(
      randomLines(random),
      taxMode,
      random.pick(['USD', 'JPY', 'OMR']),
    )
    const parts = [
      ...lines.map((each) => each.netAmount + each.taxAmount === each.grossAmount),
      ...taxSummary.map((row) => row.net + row.tax === row.gross),
      subtotal + taxTotal === total,
      sum(lines.map((each) => each.netAmount)) === subtotal,
      sum(lines.map((each) => each.taxAmount)) === taxTotal,
      sum(lines.map((each) => each.grossAmount)) === total,
      sum(taxSummary.map((row) => row.net)) === subtotal,
      sum(taxSummary.map((row) => row.tax)) === taxTotal,
      sum(taxSummary.map((row) => row.gross)) === total,
    ]
    if (parts.includes(false)) throw new Error(`Run ${run} does not add up: ${JSON.stringify({ taxMode, lines })}`)
  }
})

test('the tax of every random line is within half a minor unit of the exact tax', () => {
  const random = seededRandom(7)
  for (let run = 0; run < 6_000; run += 1) {
    const taxMode = random.pick(['exclusive', 'inclusive'] as const)
    for (const each of compute(randomLines(random), taxMode).lines) {
      const base = taxMode === 'exclusive' ? 10_000n : 10_000n + BigInt(each.taxRateBps)
      const taxed = BigInt(taxMode === 'exclusive' ? each.netAmount : each.grossAmount)
      const off = 2n * (BigInt(each.taxAmount) * base - taxed * BigInt(each.taxRateBps))
      expect(off <= base && off > -base).toBe(true)
    }
  }
})
