import { now } from './now.ts'

const dayMs = 24 * 60 * 60 * 1000

/** What is older goes, if it is kept for so many days. Undefined for 0: everything stays. */
export function keptSince(days: number): Date | undefined {
  return days === 0 ? undefined : new Date(now().getTime() - days * dayMs)
}
