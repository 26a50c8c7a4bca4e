import { formatTime } from './formatTime.ts'
import type { Locale } from './locales.ts'

/** `23 November 2026`: the day of an ISO time in the reader's zone (UTC where none is given), or a day as it is. */
export function formatDay(iso: string, locale: Locale, timezone = 'UTC'): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(iso)
  return formatTime({ iso, locale, timezone: isDay ? 'UTC' : timezone, style: day })
}

const day = { day: 'numeric', month: 'long', year: 'numeric' } as const
