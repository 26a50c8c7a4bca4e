/**
 * ISO 4217 list one as of 2026-01-01: the currencies in use, by their minor-unit exponent. Left out, because nobody
 * pays invoices in them: fund and indexation codes (BOV CHE CHW CLF COU MXV USN UYI UYW), units of account (XAD XDR XSU
 * XUA), metals, test codes, and withdrawn codes (ANG BGN CUC HRK SLL ZWL). The table is ours because CLDR, and so
 * `Intl`, gives 0 decimals for some currencies that have 2 or 3, by how cash is handled.
 */
const codesByExponent = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF',
  2:
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK ' +
    'DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT ' +
    'LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN ' +
    'QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS ' +
    'VED VES WST XCD XCG YER ZAR ZMW ZWG',
  3: 'BHD IQD JOD KWD LYD OMR TND',
}

const exponents = new Map<string, number>(
  Object.entries(codesByExponent).flatMap(([exponent, codes]) =>
    codes.split(' ').map((code) => [code, Number(exponent)]),
  ),
)

/** Every known code, in alphabetical order. */
export const currencyCodes: readonly string[] = [...exponents.keys()].sort()

/** Whether `code` is a known currency. Codes are upper case; `usd` is not one. */
export function isCurrency(code: unknown): code is string {
  return typeof code === 'string' && exponents.has(code)
}

/** The decimals of a currency: 0, 2 or 3. Throws a RangeError for an unknown code. */
export function currencyExponent(code: string): number {
  const exponent = exponents.get(code)
  if (exponent === undefined) throw new RangeError('Unknown currency.')
  return exponent
}
