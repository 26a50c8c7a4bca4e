import type { Locale } from './locales.ts'

const tag = (locale: Locale): string => (locale === 'ar' ? 'ar-u-ca-gregory-nu-latn' : 'en-GB')

/** `23 November 2026`: the day in UTC of an ISO date or time. */
export function formatDay(iso: string, locale: Locale): string {
  return new Intl.DateTimeFormat(tag(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))
}
