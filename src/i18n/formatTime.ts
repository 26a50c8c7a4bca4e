import { isTimezone } from '../lib/isTimezone.ts'
import { languages } from './languages.ts'
import type { Locale } from './locales.ts'

type Time = { iso: string; locale: Locale; timezone: string; style: Intl.DateTimeFormatOptions }

/** A time in the words of a language. An unknown zone is UTC; what is not a time is printed as it is. */
export function formatTime({ iso, locale, timezone, style }: Time): string {
  const time = new Date(iso)
  if (Number.isNaN(time.getTime())) return iso
  const timeZone = isTimezone(timezone) ? timezone : 'UTC'
  return new Intl.DateTimeFormat(languages[locale].tag, { ...style, timeZone }).format(time)
}
