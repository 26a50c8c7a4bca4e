import { expect, test } from '@jest/globals'
import { currencyCodes, currencyExponent, isCurrency } from '../../src/domain/money/currencies.ts'

const noDecimals = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' ')
const threeDecimals = 'BHD IQD JOD KWD LYD OMR TND'.split(' ')

/** Where CLDR, and so Intl, counts the decimals of cash in use and ISO 4217 those of the minor unit. */
const wrongInIntl = 'AFN ALL COP HUF IDR IQD IRR KPW LAK LBP MGA MMK PKR SOS SYP YER'.split(' ')

test('currencies without a minor unit have exponent 0', () => {
  for (const code of noDecimals) expect([code, currencyExponent(code)]).toEqual([code, 0])
  expect(currencyCodes.filter((code) => currencyExponent(code) === 0)).toEqual(noDecimals)
})

test('currencies of three decimals have exponent 3', () => {
  for (const code of threeDecimals) expect([code, currencyExponent(code)]).toEqual([code, 3])
  expect(currencyCodes.filter((code) => currencyExponent(code) === 3)).toEqual(threeDecimals)
})

test('the table agrees with Intl but for the named currencies, where ISO 4217 is right', () => {
  const differing = currencyCodes.filter((code) => currencyExponent(code) !== intlExponent(code))
  // Intl gives two decimals to unknown codes, so agreement there proves nothing. The count below checks the table too.
  expect(differing).toEqual(wrongInIntl)
  for (const code of wrongInIntl) {
    expect([code, currencyExponent(code), intlExponent(code)]).toEqual([code, code === 'IQD' ? 3 : 2, 0])
  }
})

test('every current currency that Intl knows is in the table or left out for a reason', () => {
  const leftOut = Intl.supportedValuesOf('currency').filter((code) => !isCurrency(code))
  expect(leftOut.filter((code) => !['ANG', 'BGN', 'CUC', 'HRK', 'SLL', 'XDR', 'XSU', 'ZWL'].includes(code))).toEqual([])
})

test('the codes are unique, sorted, three capitals each', () => {
  expect(currencyCodes).toEqual([...new Set(currencyCodes)].sort())
  expect(currencyCodes.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([])
  expect(currencyCodes.length).toBe(155)
})

test.each([['usd'], ['XXX'], ['XAU'], ['CLF'], ['BGN'], [''], ['__proto__'], ['toString'], [null], [42], [['USD']]])(
  '%p is no currency',
  (value) => {
    expect(isCurrency(value)).toBe(false)
    expect(() => currencyExponent(String(value) === 'USD' ? 'nope' : String(value))).toThrow(RangeError)
  },
)

function intlExponent(code: string): number | undefined {
  return new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions().maximumFractionDigits
}
