import { formatTime } from '../../parts/formatTime.ts'
import type { ReportGroup } from '../../../workflows/reports/periods.ts'
import type { Span } from './readSpan.ts'

/** More columns than this nobody reads: then only the periods are drawn in which something was. */
const most = 120

/** The first days of the periods of a report: all of its time, so that a period without anything shows as one. */
export function periodsOf({ span, starts }: { span: Span; starts: readonly string[] }): string[] {
  const known = [...new Set(starts)].sort()
  const first = known[0]
  if (first === undefined) return []
  const all: string[] = []
  // Nothing is drawn before the first period in which something was.
  for (let at = new Date(first); at < span.until; at = next({ at, groupBy: span.words.groupBy })) {
    all.push(at.toISOString().slice(0, 10))
    if (all.length > most) return known
  }
  return all
}

function next({ at, groupBy }: { at: Date; groupBy: ReportGroup }): Date {
  const [year, month, date] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()]
  if (groupBy === 'day') return new Date(Date.UTC(year, month, date + 1))
  if (groupBy === 'week') return new Date(Date.UTC(year, month, date + 7))
  if (groupBy === 'month') return new Date(Date.UTC(year, month + 1, 1))
  if (groupBy === 'quarter') return new Date(Date.UTC(year, month + 3, 1))
  return new Date(Date.UTC(year + 1, 0, 1))
}

/** A period by its first day, as people read it. */
export function periodLabel({
  start,
  groupBy,
  language,
}: {
  start: string
  groupBy: ReportGroup
  language: string
}): string {
  if (groupBy === 'year') return start.slice(0, 4)
  if (groupBy === 'quarter') return `Q${Math.floor(Number(start.slice(5, 7)) / 3) + 1} ${start.slice(0, 4)}`
  return formatTime({ at: start, language, style: groupBy === 'month' ? 'month' : 'day' })
}
