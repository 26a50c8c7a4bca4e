import { currencyExponent, isCurrency } from '../money/currencies.ts'

/**
 * The currencies of our table that Stripe charges cards in (docs.stripe.com/currencies, "Supported presentment
 * currencies"). Not chargeable: BTN CUP ERN GHS IQD IRR KPW LYD MRU SDG SSP STN SVC SYP TMT VED VES ZWG.
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

/** "Zero-decimal currencies", without UGX, which is a special case below. */
const zeroDecimal = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '))

/** "Three-decimal currencies": the last digit of the amount must be 0. */
const threeDecimal = new Set('BHD JOD KWD OMR TND'.split(' '))

/** "Special cases": written with two decimals that must be 00. HUF and TWD are special for payouts only. */
const hollowDecimals = new Set('ISK UGX'.split(' '))

/** An amount as Stripe writes it: its own minor unit, and the code in small letters. */
export type StripeAmount = { amount: number; currency: string }

type ToStripeAmountArgs = { amountMinor: number; currency: string }

/**
 * The exact amount to request from Stripe, never rounded. `null` if cards cannot be charged this amount: Stripe does
 * not support the currency, or does not accept the amount's last digits.
 */
export function toStripeAmount({ amountMinor, currency }: ToStripeAmountArgs): StripeAmount | null {
  if (!isCurrency(currency) || !chargeable.has(currency) || !Number.isSafeInteger(amountMinor)) return null
  const amount = shifted({ amount: amountMinor, by: stripeExponent(currency) - currencyExponent(currency) })
  if (amount === null || amount % granularityOf(currency) !== 0) return null
  return { amount, currency: currency.toLowerCase() }
}

/** Whether cards can be charged exactly this amount. It says nothing about whether Stripe is set up. */
export function isCardAmount({ amountMinor, currency }: { amountMinor: unknown; currency: unknown }): boolean {
  if (typeof amountMinor !== 'number' || typeof currency !== 'string') return false
  return amountMinor > 0 && toStripeAmount({ amountMinor, currency }) !== null
}

/** An amount of Stripe's in our minor unit. `null` for an unknown currency or a fraction of our minor unit. */
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

/** `amount × 10^by`, or null beyond safe integers. */
function shifted({ amount, by }: { amount: number; by: number }): number | null {
  const factor = 10n ** BigInt(Math.abs(by))
  const value = BigInt(amount)
  if (by < 0 && value % factor !== 0n) return null
  const moved = Number(by < 0 ? value / factor : value * factor)
  return Number.isSafeInteger(moved) ? moved : null
}
