import { isTimezone } from '../lib/isTimezone.ts'

/**
 * `2026-11-23 22:04:05 UTC+04:00`: to the second in a zone, with what it is ahead of UTC, the same in every language.
 */
export function formatInstant(iso: string, timezone = 'UTC'): string {
  const timeZone = isTimezone(timezone) ? timezone : 'UTC'
  const parts = new Intl.DateTimeFormat('en-GB', { ...style, timeZone }).formatToParts(new Date(iso))
  const part = (wanted: Intl.DateTimeFormatPartTypes) => parts.find(({ type }) => type === wanted)?.value ?? ''
  const day = `${part('year')}-${part('month')}-${part('day')}`
  const time = `${part('hour')}:${part('minute')}:${part('second')}`
  return `${day} ${time} ${part('timeZoneName').replace('GMT', 'UTC')}`
}

const style = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'longOffset',
} as const
