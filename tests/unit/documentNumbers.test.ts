import { expect, test } from '@jest/globals'
import { formatDocumentNumber, seriesKey } from '../../src/domain/invoices/documentNumbers.ts'

test.each([
  ['contract', 2026, 1, 'CT-2026-00001'],
  ['invoice', 2026, 42, 'INV-2026-00042'],
  ['credit_note', 2027, 99_999, 'CN-2027-99999'],
  ['invoice', 2026, 100_000, 'INV-2026-100000'],
] as const)('number %s/%i/%i is written %s', (series, year, value, text) => {
  expect(formatDocumentNumber({ series, year, value })).toBe(text)
})

test('each series counts on its own in each year', () => {
  const keys = (['contract', 'invoice', 'credit_note'] as const).flatMap((series) =>
    [2026, 2027].map((year) => seriesKey({ series, year })),
  )
  expect(keys).toEqual([
    'contract:2026',
    'contract:2027',
    'invoice:2026',
    'invoice:2027',
    'credit_note:2026',
    'credit_note:2027',
  ])
})

test.each([
  [2026, 0],
  [2026, -1],
  [2026, 1.5],
  [2026, Number.NaN],
  [26, 1],
  [10_000, 1],
  [2026.5, 1],
])('year %p, value %p is refused', (year, value) => {
  expect(() => formatDocumentNumber({ series: 'invoice', year, value })).toThrow(RangeError)
})
