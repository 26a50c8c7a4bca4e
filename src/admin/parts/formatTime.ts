import { languageOf } from '../../i18n/languageOf.ts'
import { isDay } from '../../lib/isDay.ts'
import { languages } from '../../i18n/languages.ts'

export type TimeStyle = 'day' | 'time' | 'month'

const styles: Record<TimeStyle, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  time: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  month: { month: 'short', year: '2-digit' },
}

type FormatTimeArgs = { at: string; language: string; timezone?: string | null | undefined; style: TimeStyle }

/**
 * A moment (ISO 8601) in the language of the panel, with digits that both languages read. UTC when no zone is known. A
 * day (`2026-11-23`) is that day in every zone.
 */
export function formatTime({ at, language, timezone, style }: FormatTimeArgs): string {
  const { tag } = languages[languageOf(language)]
  const options = {
    ...styles[style],
    // Below a chart, long names of months would overlap.
    ...(style === 'month' && !hasShortMonths(tag) && { month: '2-digit' as const }),
    hourCycle: 'h23' as const,
    timeZone: isDay(at) ? 'UTC' : timezone || 'UTC',
  }
  return new Intl.DateTimeFormat(tag, options).format(new Date(at))
}

/** Not every language abbreviates its months. */
function hasShortMonths(tag: string): boolean {
  const january = (month: 'short' | 'long') => new Intl.DateTimeFormat(tag, { month }).format(new Date(0))
  return january('short') !== january('long')
}
