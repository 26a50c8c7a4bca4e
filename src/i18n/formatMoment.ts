import { formatTime } from './formatTime.ts'
import type { Locale } from './locales.ts'

/** `23 November 2026 at 14:05 GMT+4`: an ISO time in the reader's zone. UTC is called so. */
export function formatMoment(iso: string, locale: Locale, timezone: string): string {
  return formatTime({
    iso,
    locale,
    timezone,
    style: { ...moment, timeZoneName: timezone === 'UTC' ? 'short' : 'shortOffset' },
  })
}

const moment = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
} as const
