/**
 * A day or a moment as the reader's language writes it: `23 Nov 2026`, `23 Nov 2026, 14:05`. Digits are Latin in Arabic too, as amounts have them.
 * Days are days of UTC; `timeZone` is that of moments, the reader's own where none is given.
 */
export function formatWhen({
  value,
  language,
  isDay = false,
  timeZone,
}: {
  value: string
  language: string
  isDay?: boolean
  timeZone?: string
}): string {
  const time = new Date(value)
  if (Number.isNaN(time.getTime())) return value
  const zone = isDay ? 'UTC' : timeZone
  return new Intl.DateTimeFormat(language.startsWith('ar') ? 'ar-u-nu-latn-ca-gregory' : 'en-GB', {
    dateStyle: 'medium',
    ...(!isDay && { timeStyle: 'short' }),
    ...(zone !== undefined && { timeZone: zone }),
  }).format(time)
}
