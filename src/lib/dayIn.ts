const formats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day of a moment in an IANA time zone, `YYYY-MM-DD`. */
export function dayIn({ at, timezone }: { at: Date; timezone: string }): string {
  const parts = formatOf(timezone).formatToParts(at)
  const part = (wanted: Intl.DateTimeFormatPartTypes) => parts.find(({ type }) => type === wanted)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

/** Formats are kept: to make one costs a hundred times as much as to use it. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(timeZone, made)
  return made
}
