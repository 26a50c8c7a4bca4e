import { expect, test } from '@jest/globals'
import { currencyCodes } from '../../src/domain/money/currencies.ts'
import { formatAnyMoney } from '../../src/domain/money/formatAnyMoney.ts'
import { formatMoney } from '../../src/domain/money/formatMoney.ts'
import { parseMoney } from '../support/parseMoney.ts'
import { seededRandom } from '../support/seededRandom.ts'
import { formatUnitAmount } from '../../src/domain/money/formatUnitAmount.ts'
import { parseUnitPrice } from '../../src/domain/money/parseDecimalAmount.ts'

test.each([
  [12345678, 'USD', '123,456.78 USD'],
  [12500, 'OMR', '12.500 OMR'],
  [1500, 'JPY', '1,500 JPY'],
  [0, 'USD', '0.00 USD'],
  [5, 'OMR', '0.005 OMR'],
  [0, 'JPY', '0 JPY'],
  [-5, 'USD', '-0.05 USD'],
  [-123456, 'EUR', '-1,234.56 EUR'],
  [100000, 'USD', '1,000.00 USD'],
  [99999, 'USD', '999.99 USD'],
  [Number.MAX_SAFE_INTEGER, 'USD', '90,071,992,547,409.91 USD'],
  [Number.MAX_SAFE_INTEGER, 'JPY', '9,007,199,254,740,991 JPY'],
  [123456789012345678901n, 'KWD', '123,456,789,012,345,678.901 KWD'],
])('%p minor units of %s are printed as %s', (amountMinor, currency, text) => {
  expect(formatMoney({ amountMinor, currency })).toBe(text)
})

test('every amount that is printed can be read back', () => {
  const random = seededRandom(20260101)
  for (let run = 0; run < 5_000; run += 1) {
    const currency = random.pick(currencyCodes)
    const limit = random.pick([10, 1_000, 1_000_000, Number.MAX_SAFE_INTEGER])
    const amountMinor = random.integer(-limit, limit)
    expect(parseMoney(formatMoney({ amountMinor, currency }))).toEqual({ amountMinor: amountMinor || 0, currency })
  }
})

test.each([[1.5], [Number.NaN], [Number.POSITIVE_INFINITY], [2 ** 53]])('%p is refused as an amount', (amountMinor) => {
  expect(() => formatMoney({ amountMinor, currency: 'USD' })).toThrow(RangeError)
})

test.each([
  ['12.5 USD'],
  ['12.500 USD'],
  ['1500.0 JPY'],
  ['1234.00 USD'],
  ['1,23.00 USD'],
  ['12.50 usd'],
  ['12.50 XXX'],
  ['12.50'],
  ['USD 12.50'],
  ['--1.00 USD'],
  ['90,071,992,547,409.92 USD'],
])('%p is not read as money', (text) => {
  expect(() => parseMoney(text)).toThrow(RangeError)
})

test.each([
  [16.48, 'EUR', '0.1648'],
  [123_400, 'EUR', '1,234.00'],
  [-0.5, 'EUR', '-0.005'],
  [1234.5, 'OMR', '1.2345'],
  [1234.5, 'JPY', '1,234.5'],
  [100, 'JPY', '100'],
])('a unit price of %p in %s is %s', (unitAmount, currency, text) => {
  expect(formatUnitAmount({ unitAmount, currency })).toBe(text)
  expect(parseUnitPrice({ text, currency })).toBe(unitAmount)
})

test('a unit price beyond four decimals of the minor unit, or beyond fifteen digits, is none', () => {
  const texts = ['0.1648001', '12345678901234.0001', '1,23']
  expect(texts.map((text) => parseUnitPrice({ text, currency: 'EUR' }))).toEqual([null, null, null])
})

test('money in a currency that the platform does not know is told in its minor units', () => {
  expect(formatAnyMoney({ amountMinor: 7700, currency: 'XTS' })).toBe('7700 XTS')
  expect(formatAnyMoney({ amountMinor: 7700, currency: 'OMR' })).toBe('7.700 OMR')
})
