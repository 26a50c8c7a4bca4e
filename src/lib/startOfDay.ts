import { dayIn } from './dayIn.ts'

/** No zone is farther from UTC than this. */
const farthestMs = 16 * 60 * 60 * 1000

/**
 * The first moment of a calendar day (`YYYY-MM-DD`) in an IANA time zone. A day that begins at 01:00, because its
 * midnight is skipped by daylight saving, begins there; one that a zone skipped as a whole begins with the next.
 */
export function startOfDay({ day, timezone }: { day: string; timezone: string }): Date {
  const midnightMs = Date.parse(`${day}T00:00:00.000Z`)
  let [before, first] = [midnightMs - farthestMs, midnightMs + farthestMs]
  while (first - before > 1) {
    const middle = Math.floor((before + first) / 2)
    if (dayIn({ at: new Date(middle), timezone }) >= day) first = middle
    else before = middle
  }
  return new Date(first)
}
