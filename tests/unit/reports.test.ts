import { expect, test } from '@jest/globals'
import { creditLines, fitsInto, remainingTax } from '../../src/domain/invoices/creditable.ts'
import { toCsv } from '../../src/lib/toCsv.ts'
import { decimalAmount } from '../../src/domain/money/decimalAmount.ts'
import { exactJson } from '../../src/http/exactJson.ts'

const full = [
  { taxRateBps: 0, net: 1000, tax: 0, gross: 1000 },
  { taxRateBps: 500, net: 2000, tax: 100, gross: 2100 },
]

test('earlier credits are taken off rate by rate', () => {
  const first = [{ taxRateBps: 500, net: 1000, tax: 50, gross: 1050 }]
  expect(remainingTax({ taxSummary: full, credits: [first, first] })).toEqual([
    { taxRateBps: 0, net: 1000, tax: 0, gross: 1000 },
    { taxRateBps: 500, net: 0, tax: 0, gross: 0 },
  ])
})

test('a credit fits while no rate gives back more than it has, and never into a rate that was not charged', () => {
  const fits = (row: { taxRateBps: number; net: number; tax: number; gross: number }) =>
    fitsInto({ credit: [row], remaining: full })
  expect(fits({ taxRateBps: 500, net: 2000, tax: 100, gross: 2100 })).toBe(true)
  expect(fits({ taxRateBps: 500, net: 2001, tax: 100, gross: 2101 })).toBe(false)
  expect(fits({ taxRateBps: 500, net: 1999, tax: 101, gross: 2100 })).toBe(false)
  expect(fits({ taxRateBps: 1000, net: 1, tax: 0, gross: 1 })).toBe(false)
})

test('lines of a credit carry the amounts of their rates', () => {
  const unitAmounts = (taxMode: 'exclusive' | 'inclusive') =>
    creditLines({ rows: full, description: 'x', taxMode }).map(({ unitAmount }) => unitAmount)
  expect(unitAmounts('exclusive')).toEqual([1000, 2000])
  expect(unitAmounts('inclusive')).toEqual([1000, 2100])
})

test('a CSV quotes every text and defuses formulas, and leaves numbers alone', () => {
  const texts = ['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', 'a"b,c\nd']
  expect(toCsv({ header: ['text'], rows: texts.map((text) => [text]) })).toBe(
    ['\uFEFF"text"', ...texts.slice(0, -1).map((text) => `"'${text}"`), '"a""b,c\nd"', ''].join('\r\n'),
  )
  expect(toCsv({ header: ['a'], rows: [[-5, 12n, '-1.50', 'a-b']] })).toBe('\uFEFF"a"\r\n-5,12,"-1.50","a-b"\r\n')
})

test('decimals are exact in every currency', () => {
  expect(decimalAmount({ amountMinor: 123_456_789_012_345_678n, currency: 'OMR' })).toBe('123456789012345.678')
  expect(decimalAmount({ amountMinor: -5, currency: 'USD' })).toBe('-0.05')
  expect(decimalAmount({ amountMinor: 1500, currency: 'JPY' })).toBe('1500')
  expect(decimalAmount({ amountMinor: 1500, currency: 'ZWL' })).toBe('1500')
})

test('sums leave as numbers, digit by digit where a number would round them', () => {
  const at = new Date(0)
  const body = exactJson({ small: 5n, large: [{ sum: 18_014_398_509_481_983n }], text: '5', nothing: null, at })
  expect(JSON.stringify(body)).toBe(
    '{"small":5,"large":[{"sum":18014398509481983}],"text":"5","nothing":null,"at":"1970-01-01T00:00:00.000Z"}',
  )
})
