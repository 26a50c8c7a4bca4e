import { formatDay } from '../../../i18n/formatDay.ts'
import type { Locale } from '../../../i18n/locales.ts'
import { isolatedLtr } from '../text/printable.ts'

/** `1 January 2027 (Asia/Muscat)`: the day of a moment in a zone, which is named. */
export function dayInZone({ iso, locale, timezone }: { iso: string; locale: Locale; timezone: string }): string {
  return `${formatDay(iso, locale, timezone)} (${isolatedLtr(timezone)})`
}
