import { invalidParam } from './refusal.ts'

/** https://docs.stripe.com/currencies: what can be charged, in lower case. */
const supported = new Set(
  (
    'usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd bwp byn bzd cad cdf chf clp cny cop crc cve czk ' +
    'djf dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gnf gtq gyd hkd hnl htg huf idr ils inr isk jmd jod jpy kes kgs khr kmf krw kwd kyd ' +
    'kzt lak lbp lkr lrd lsl mad mdl mga mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd omr pab pen pgk php pkr pln pyg qar ' +
    'ron rsd rub rwf sar sbd scr sek sgd shp sle sos srd std szl thb tjs tnd top try ttd twd tzs uah ugx uyu uzs vnd vuv wst xaf xcd xcg xof ' +
    'xpf yer zar zmw'
  ).split(' '),
)

/**
 * Minimum charge amounts, https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts. Of others Stripe
 * converts the minimum of the settlement currency, which is not known here.
 */
const minimums: Record<string, number> = {
  usd: 50, aed: 200, aud: 50, bgn: 100, brl: 50, cad: 50, chf: 50, czk: 1500, dkk: 250, eur: 50, gbp: 30, hkd: 400, huf: 17_500, inr: 50,
  jpy: 50, mxn: 1000, myr: 200, nok: 300, nzd: 50, pln: 200, ron: 200, sek: 300, sgd: 50, thb: 1000,
} // prettier-ignore

const threeDecimals = ['bhd', 'jod', 'kwd', 'omr', 'tnd']
const hundreds = ['isk', 'ugx']

/**
 * Refuses what Stripe does not charge: unknown currencies, too small or long amounts, a wrong last digit of three
 * decimals.
 */
export function checkChargeable({ amount, currency }: { amount: number; currency: string }): void {
  if (!supported.has(currency)) {
    throw invalidParam({ param: 'currency', message: `Invalid currency: ${currency}. Stripe does not support it.` })
  }
  const minimum = minimums[currency] ?? 1
  if (amount < minimum) {
    const message = `Amount must be at least ${minimum} ${currency} (in its smallest unit)`
    throw invalidParam({ param: 'amount', message, code: 'amount_too_small' })
  }
  if (amount > 99_999_999) {
    const message = `Amount must be no more than 99999999 ${currency} (in its smallest unit)`
    throw invalidParam({ param: 'amount', message, code: 'amount_too_large' })
  }
  if (threeDecimals.includes(currency) && amount % 10 !== 0) {
    throw invalidParam({ param: 'amount', message: `Invalid amount: the last digit must be 0 in ${currency}.` })
  }
  if (hundreds.includes(currency) && amount % 100 !== 0) {
    throw invalidParam({ param: 'amount', message: `Invalid amount: must be divisible by 100 in ${currency}.` })
  }
}
