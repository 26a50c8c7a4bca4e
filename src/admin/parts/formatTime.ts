export type TimeStyle = 'day' | 'time' | 'month'

const styles: Record<TimeStyle, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  time: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  month: { month: 'short', year: '2-digit' },
}

/** A moment (ISO 8601) in the language of the panel, with digits that both languages read. UTC where no zone is known. */
export function formatTime({
  at,
  language,
  timezone,
  style,
}: {
  at: string
  language: string
  timezone?: string | null | undefined
  style: TimeStyle
}): string {
  const isArabic = language.startsWith('ar')
  const tag = isArabic ? 'ar-u-ca-gregory-nu-latn' : 'en-GB'
  // Arabic months have no short names: below a chart they would run into each other.
  const options = {
    ...styles[style],
    ...(isArabic && style === 'month' && { month: '2-digit' as const, year: '2-digit' as const }),
    hourCycle: 'h23' as const,
    timeZone: timezone || 'UTC',
  }
  return new Intl.DateTimeFormat(tag, options).format(new Date(at))
}
