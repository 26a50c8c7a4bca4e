import { describe, expect, test } from '@jest/globals'
import { computeInvoice } from '../../src/domain/invoices/computeInvoice.ts'
import type { InvoiceLineInput, InvoiceTotals } from '../../src/domain/invoices/invoiceTypes.ts'
import { splitRounding } from '../../src/domain/invoices/roundingLine.ts'
import { taxLines } from '../../src/domain/invoices/taxLines.ts'
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

test.each(['exclusive', 'inclusive'] as const)('a line that costs nothing stays a line, %s', (taxMode) => {
  const gift = { description: 'Setup, free', quantity: '3', unitAmount: 0, netAmount: 0, taxAmount: 0, grossAmount: 0 }
  const taxed = compute([line({ description: 'Setup, free', quantity: 3, unitAmount: 0, taxRateBps: 500 })], taxMode)
  expect(taxed).toEqual({
    lines: [{ ...gift, taxRateBps: 500 }],
    subtotal: 0,
    taxTotal: 0,
    total: 0,
    taxSummary: [{ taxRateBps: 500, net: 0, tax: 0, gross: 0 }],
  })
  const lines = [
    line({ unitAmount: 1000, taxRateBps: 500 }),
    line({ unitAmount: 0, taxRateBps: 1900, discountBps: 5000 }),
    line({
      unitAmount: 0,
      taxes: [
        { name: 'VAT', rateBps: 500 },
        { name: 'City', rateBps: 100, compound: true },
      ],
    }),
  ]
  // A discount of the invoice has nothing to take off a line of nothing.
  const invoice = computeInvoice({ lines, taxMode, currency: 'USD', discount: { amount: 100, description: 'Less' } })
  expect(invoice.lines.map(({ unitAmount }) => unitAmount)).toEqual([1000, 0, 0, -100])
  expect(invoice.lines[3]).toMatchObject({ taxRateBps: 500 })
  expect([invoice.subtotal, invoice.taxTotal, invoice.total]).toEqual(
    taxMode === 'exclusive' ? [900, 45, 945] : [857, 43, 900],
  )
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
  ['a fifth decimal of a cent', [line({ unitAmount: 0.00001 })]],
  ['decimals that a double loses', [line({ unitAmount: Number('1234567890123.4567') })]],
  ['an unsafe unit amount', [line({ unitAmount: 2 ** 53 })]],
  ['a negative rate', [line({ taxRateBps: -1 })]],
  ['a third decimal of a basis point', [line({ taxRateBps: 0.005 })]],
  ['a rate and taxes', [line({ taxRateBps: 500, taxes: [{ name: 'VAT', rateBps: 500 }] })]],
  [
    'four taxes',
    [line({ taxRateBps: undefined, taxes: ['A', 'B', 'C', 'D'].map((name) => ({ name, rateBps: 100 })) })],
  ],
  ['one tax twice', [line({ taxRateBps: undefined, taxes: ['A', 'A'].map((name) => ({ name, rateBps: 100 })) })]],
  ['tax on what is exempt', [line({ taxRateBps: 500, taxCategory: 'exempt' })]],
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

describe('tax as agencies have it', () => {
  const [gst, qst] = [
    { name: 'GST', rateBps: 500 },
    { name: 'QST', rateBps: 997.5 },
  ]

  // Revenu Québec's own example: GST and QST are both measured on the price.
  test('two taxes on one line are each measured on the net', () => {
    const { lines, taxTotal, total } = compute([line({ unitAmount: 100_00, taxRateBps: undefined, taxes: [gst, qst] })])
    expect(lines[0]?.taxes?.map(({ amount }) => amount)).toEqual([500, 998])
    expect([taxTotal, total]).toEqual([1498, 11_498])
  })

  test('a compound tax is measured on the net and the taxes before it', () => {
    const taxes = [gst, { ...qst, compound: true }]
    // 105.00 × 9.975 % = 10.473…
    expect(compute([line({ unitAmount: 100_00, taxRateBps: undefined, taxes })]).taxTotal).toBe(500 + 1047)
  })

  test('a tax below zero is withheld', () => {
    const taxes = [
      { name: 'IVA', rateBps: 2100 },
      { name: 'IRPF', rateBps: -1500 },
    ]
    expect(compute([line({ unitAmount: 1000_00, taxRateBps: undefined, taxes })])).toMatchObject({
      subtotal: 100_000,
      taxTotal: 6000,
      total: 106_000,
    })
  })

  test.each([
    [997.5, 100_00, 998],
    [887.5, 100_00, 888],
    [842.5, 1000_00, 8425],
  ])('a rate of %d basis points is exact', (taxRateBps, unitAmount, tax) => {
    expect(compute([line({ unitAmount, taxRateBps })]).taxTotal).toBe(tax)
  })

  test('forty lines of 12.50 at 5 % are taxed like one of 500.00 where the document is rounded', () => {
    const lines = Array.from({ length: 40 }, () => line({ unitAmount: 1250, taxRateBps: 500 }))
    const byLine = computeInvoice({ lines, taxMode: 'exclusive', currency: 'EUR' })
    const byDocument = computeInvoice({ lines, taxMode: 'exclusive', currency: 'EUR', taxRounding: 'document' })
    expect([byLine.taxTotal, byDocument.taxTotal]).toEqual([2520, 2500])
  })

  test('a unit price has six decimals', () => {
    expect(compute([line({ unitAmount: 16.48, quantity: 7000, taxRateBps: 0 })]).total).toBe(115_360)
  })

  test('a discount of the whole leaves nothing, taxes included', () => {
    const totals = computeInvoice({
      lines: [line({ unitAmount: 3333, taxRateBps: undefined, taxes: [gst, qst] })],
      taxMode: 'inclusive',
      currency: 'CAD',
      discount: { bps: 10_000, description: 'Pro bono' },
    })
    expect(totals).toMatchObject({ subtotal: 0, taxTotal: 0, total: 0 })
    expect(totals.taxSummary.map(({ taxes }) => taxes?.map(({ amount }) => amount + 0))).toEqual([[0, 0]])
  })

  test('exempt lines give the reason in the summary', () => {
    const exempt = { taxCategory: 'reverse_charge', taxReason: 'Article 196' } as const
    const { taxSummary } = compute([line({ taxRateBps: 0, ...exempt }), line({ taxRateBps: 0 })])
    expect(taxSummary).toHaveLength(2)
    expect(taxSummary).toContainEqual(expect.objectContaining(exempt))
  })
})

test('the same tax of two treatments is one line of the totals, and a compound one stands on what is before it', () => {
  const [gst, qst] = [
    { name: 'GST', rateBps: 500 },
    { name: 'QST', rateBps: 1000, compound: true },
  ]
  const { taxSummary } = compute([
    line({ unitAmount: 10_000, taxes: [gst, qst] }),
    line({ unitAmount: 2000, taxes: [gst] }),
    line({ taxCategory: 'exempt', taxReason: 'Education' }),
  ])
  const plain = { category: null, reason: null }
  expect(taxLines(taxSummary)).toEqual([
    { name: '', rateBps: 0, category: 'exempt', reason: 'Education', base: 100, tax: 0 },
    { name: 'GST', rateBps: 500, ...plain, base: 12_000, tax: 600 },
    { name: 'QST', rateBps: 1000, ...plain, base: 10_500, tax: 1050 },
  ])
})

test('a rounding stands apart from charged lines of the same category', () => {
  const rounding = { increment: 5, description: 'Rounding' }
  const lines = [line({ unitAmount: 103, taxCategory: 'out_of_scope', taxReason: 'Rounding' })]
  const totals = computeInvoice({ lines, taxMode: 'exclusive', currency: 'CHF', rounding })
  expect([totals.total, totals.roundingAmount]).toEqual([105, 2])
  const charged = splitRounding(totals)
  expect([charged.lines.length, charged.taxSummary.map(({ gross }) => gross)]).toEqual([1, [103]])
  const exact = computeInvoice({ lines: [line({})], taxMode: 'exclusive', currency: 'CHF', rounding })
  expect([exact.total, exact.roundingAmount, exact.lines.length]).toEqual([100, undefined, 1])
})

test('a negative total is not rounded up to nothing', () => {
  const rounding = { increment: 10, description: 'Rounding' }
  const lines = [line({ unitAmount: -4 })]
  expect(() => computeInvoice({ lines, taxMode: 'exclusive', currency: 'OMR', rounding })).toThrow(RangeError)
})
