import type { Language } from './texts/languages.ts'

/** Western digits and the Gregorian calendar, as contracts and invoices print them. */
const tags: Record<Language, string> = { en: 'en-GB', ar: 'ar-u-ca-gregory-nu-latn' }

/** ISO 4217 currencies whose minor unit is not a hundredth. `Intl` rounds some of them as cash is. */
const digits = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
}

/** The exact amount, as documents print it: `123,456.78 USD`. */
export function formatMoney(amountMinor: number, currency: string): string {
  return `${formatAmount(amountMinor, currency)} ${currency}`
}

/** Without its currency, under a heading that names it: `123,456.78`. */
export function formatAmount(amountMinor: number, currency: string): string {
  const places = digits[0].includes(currency) ? 0 : digits[3].includes(currency) ? 3 : 2
  const all = String(Math.abs(amountMinor)).padStart(places + 1, '0')
  const whole = all.slice(0, all.length - places).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amountMinor < 0 ? '-' : ''}${whole}${places === 0 ? '' : `.${all.slice(-places)}`}`
}

/** `23 November 2026`: a day as it is, or that of a time where the reader is. */
export function formatDay(iso: string, language: Language): string {
  const zone = iso.length === 10 ? { timeZone: 'UTC' } : {}
  return new Intl.DateTimeFormat(tags[language], { dateStyle: 'long', ...zone }).format(new Date(iso))
}

/** `23 Nov 2026, 14:05`, where the reader is. */
export function formatTime(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(tags[language], { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))
}
