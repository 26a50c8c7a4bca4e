import { currencyExponent, isCurrency } from './currencies.ts'

/**
 * What Stripe charges cards in (docs.stripe.com/currencies, "Supported presentment currencies"), of the currencies of our table. Left out there,
 * and so not chargeable: BTN CUP ERN GHS IQD IRR KPW LYD MRU SDG SSP STN SVC SYP TMT VED VES ZWG.
 */
const chargeable = new Set(
  (
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CVE CZK DJF ' +
    'DKK DOP DZD EGP ETB EUR FJD FKP GBP GEL GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR ISK JMD JOD JPY KES KGS KHR KMF KRW KWD ' +
    'KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR ' +
    'PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SEK SGD SHP SLE SOS SRD SZL THB TJS TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VND VUV ' +
    'WST XAF XCD XCG XOF XPF YER ZAR ZMW'
  ).split(' '),
)

/** "Zero-decimal currencies", without UGX, which the special cases below overrule. */
const zeroDecimal = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '))

/** "Three-decimal currencies": the last digit of the amount has to be 0. */
const threeDecimal = new Set('BHD JOD KWD OMR TND'.split(' '))

/** "Special cases": written with two decimals that have to be 00. (HUF and TWD are special for payouts only.) */
const hollowDecimals = new Set('ISK UGX'.split(' '))

/** An amount as Stripe writes it: its own minor unit, and the code in small letters. */
export type StripeAmount = { amount: number; currency: string }

/**
 * What Stripe has to be asked for, exactly; `null` where cards cannot be charged this amount: the currency is none of Stripe's, or the amount
 * has digits that Stripe does not take. It is never rounded.
 */
export function toStripeAmount({
  amountMinor,
  currency,
}: {
  amountMinor: number
  currency: string
}): StripeAmount | null {
  if (!isCurrency(currency) || !chargeable.has(currency) || !Number.isSafeInteger(amountMinor)) return null
  const amount = shifted({ amount: amountMinor, by: stripeExponent(currency) - currencyExponent(currency) })
  if (amount === null || amount % granularityOf(currency) !== 0) return null
  return { amount, currency: currency.toLowerCase() }
}

/** What an amount of Stripe's is in our minor unit; `null` for a currency that we do not know, or a fraction of our minor unit. */
export function fromStripeAmount({ amount, currency }: StripeAmount): { amountMinor: number; currency: string } | null {
  const code = currency.toUpperCase()
  if (!isCurrency(code) || !Number.isSafeInteger(amount)) return null
  const amountMinor = shifted({ amount, by: currencyExponent(code) - stripeExponent(code) })
  return amountMinor === null ? null : { amountMinor, currency: code }
}

function stripeExponent(code: string): number {
  if (hollowDecimals.has(code)) return 2
  if (zeroDecimal.has(code)) return 0
  return threeDecimal.has(code) ? 3 : 2
}

function granularityOf(code: string): number {
  if (hollowDecimals.has(code)) return 100
  return threeDecimal.has(code) ? 10 : 1
}

/** `amount × 10^by`, or null where that is no safe integer. */
function shifted({ amount, by }: { amount: number; by: number }): number | null {
  const factor = 10n ** BigInt(Math.abs(by))
  const value = BigInt(amount)
  if (by < 0 && value % factor !== 0n) return null
  const moved = Number(by < 0 ? value / factor : value * factor)
  return Number.isSafeInteger(moved) ? moved : null
}
