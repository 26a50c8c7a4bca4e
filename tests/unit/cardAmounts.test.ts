import { expect, test } from '@jest/globals'
import { fromStripeAmount, toStripeAmount } from '../../src/domain/payments/cardAmounts.ts'
import { currencyCodes, currencyExponent } from '../../src/domain/money/currencies.ts'

// Copied from https://docs.stripe.com/currencies.
const presentment = (
  'USD AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CVE CZK ' +
  'DJF DKK DOP DZD EGP ETB EUR FJD FKP GBP GEL GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR ISK JMD JOD JPY KES KGS KHR KMF KRW KWD KYD ' +
  'KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR ' +
  'RON RSD RUB RWF SAR SBD SCR SEK SGD SHP SLE SOS SRD STD SZL THB TJS TND TOP TRY TTD TWD TZS UAH UGX UYU UZS VND VUV WST XAF XCD XCG XOF ' +
  'XPF YER ZAR ZMW'
).split(' ')
const zeroDecimal = 'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF UGX VND VUV XAF XOF XPF'.split(' ')
const threeDecimal = 'BHD JOD KWD OMR TND'.split(' ')

const chargeable = currencyCodes.filter((currency) => toStripeAmount({ amountMinor: 100_000, currency }) !== null)

test('cards are charged in the currencies of Stripe’s list that our table has, and in no other', () => {
  expect(chargeable).toEqual(currencyCodes.filter((code) => presentment.includes(code)))
  expect(currencyCodes.filter((code) => !chargeable.includes(code))).toEqual(
    'BTN CUP ERN GHS IQD IRR KPW LYD MRU SDG SSP STN SVC SYP TMT VED VES ZWG'.split(' '),
  )
})

test('one whole unit is 1 where Stripe counts no decimals, 1000 where it counts three, else 100', () => {
  for (const currency of chargeable) {
    const special = currency === 'UGX' || currency === 'ISK'
    const expected = special ? 100 : zeroDecimal.includes(currency) ? 1 : threeDecimal.includes(currency) ? 1000 : 100
    const amountMinor = 10 ** currencyExponent(currency)
    expect(toStripeAmount({ amountMinor, currency })).toEqual({ amount: expected, currency: currency.toLowerCase() })
  }
})

test.each([
  ['OMR', 12_340, 12_340],
  ['OMR', 12_345, null],
  ['KWD', 10, 10],
  ['KWD', 9, null],
  ['TND', 1, null],
  ['JPY', 500, 500],
  // Two decimals at Stripe that have to be 00; our table has none, as ISO 4217.
  ['ISK', 5, 500],
  ['UGX', 5, 500],
  // No decimals at Stripe, two in ISO 4217.
  ['MGA', 500, 5],
  ['MGA', 501, null],
  // Special for payouts only.
  ['HUF', 1045, 1045],
  ['TWD', 80_045, 80_045],
  ['USD', Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ['ISK', Number.MAX_SAFE_INTEGER, null],
  ['USD', 1.5, null],
  ['USD', Number.NaN, null],
  ['usd', 100, null],
  ['XXX', 100, null],
  ['__proto__', 100, null],
])('%s %d is asked for as %p', (currency, amountMinor, amount) => {
  const expected = amount === null ? null : { amount, currency: currency.toLowerCase() }
  expect(toStripeAmount({ amountMinor, currency })).toEqual(expected)
})

test('a requested amount comes back the same, to the last minor unit', () => {
  for (const currency of chargeable) {
    for (const units of [1, 7, 99, 100, 12_345, 99_999_999]) {
      const amountMinor = units * (threeDecimal.includes(currency) ? 10 : currency === 'MGA' ? 100 : 1)
      const asked = toStripeAmount({ amountMinor, currency })
      expect(asked && fromStripeAmount(asked)).toEqual({ amountMinor, currency })
    }
  }
})

test('an amount of Stripe’s that our minor unit does not have, or an unknown currency, is no amount', () => {
  expect(fromStripeAmount({ amount: 150, currency: 'isk' })).toBeNull()
  expect(fromStripeAmount({ amount: 100, currency: 'ang' })).toBeNull()
  expect(fromStripeAmount({ amount: 1.5, currency: 'usd' })).toBeNull()
  expect(fromStripeAmount({ amount: 12_345, currency: 'omr' })).toEqual({ amountMinor: 12_345, currency: 'OMR' })
  expect(fromStripeAmount({ amount: 0, currency: 'eur' })).toEqual({ amountMinor: 0, currency: 'EUR' })
})
