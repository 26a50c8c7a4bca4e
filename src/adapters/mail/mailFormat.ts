import { isTimezone } from '../../domain/timezones.ts'
import type { MailLocale } from './types.ts'

export type MailFormat = {
  /** `23 November 2026` of a `YYYY-MM-DD` (no zone shifts it) or of a moment. */
  date: (value: string) => string
  /** `23 November 2026 at 14:05 GMT+4`, in the reader's zone. */
  moment: (value: string) => string
}

// Western digits and the Gregorian calendar, as contracts and invoices print them.
const languageTags: Record<MailLocale, string> = { en: 'en-GB', ar: 'ar-u-ca-gregory-nu-latn' }

/** Dates and times for a reader. What is no date is printed as it came; an unknown zone is read as UTC. */
export function mailFormat({ locale, timezone }: { locale: MailLocale; timezone?: string }): MailFormat {
  const zone = timezone !== undefined && isTimezone(timezone) ? timezone : 'UTC'
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const
  const print = (value: string, options: Intl.DateTimeFormatOptions) => {
    const time = new Date(value)
    if (Number.isNaN(time.getTime())) return value
    return new Intl.DateTimeFormat(languageTags[locale], options).format(time)
  }
  return {
    date: (value) => print(value, { ...day, timeZone: /^\d{4}-\d{2}-\d{2}$/.test(value) ? 'UTC' : zone }),
    moment: (value) =>
      print(value, { ...day, hour: '2-digit', minute: '2-digit', timeZone: zone, timeZoneName: 'shortOffset' }),
  }
}
