import type { Locale } from '../../domain/locales.ts'

const tag = (locale: Locale): string => (locale === 'ar' ? 'ar-u-ca-gregory-nu-latn' : 'en-GB')

/** `23 November 2026`: the day in UTC of an ISO date or time. */
export function formatDay(iso: string, locale: Locale): string {
  return new Intl.DateTimeFormat(tag(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))
}

/** `2026-11-23 18:04:05 UTC`: to the second, the same in every language. */
export function formatInstant(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19).replace('T', ' ')} UTC`
}
