import { formatTime } from '../../parts/formatTime.ts'
import type { ReportGroup } from '../../../workflows/reports/periods.ts'
import type { Span } from './readSpan.ts'

/** No one reads more columns than this. Beyond it, only periods with values are drawn. */
const most = 120

/** The first days of a report's periods, across all of its time, so that empty periods show too. */
export function periodsOf({ span, starts }: { span: Span; starts: readonly string[] }): string[] {
  const known = [...new Set(starts)].sort()
  const first = known[0]
  if (first === undefined) return []
  const all: string[] = []
  // Nothing is drawn before the first period with a value.
  for (let at = new Date(first); dayOf(at) <= span.words.to; at = next({ at, groupBy: span.words.groupBy })) {
    all.push(dayOf(at))
    if (all.length > most) return known
  }
  return all
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10)

function next({ at, groupBy }: { at: Date; groupBy: ReportGroup }): Date {
  const [year, month, date] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()]
  if (groupBy === 'day') return new Date(Date.UTC(year, month, date + 1))
  if (groupBy === 'week') return new Date(Date.UTC(year, month, date + 7))
  if (groupBy === 'month') return new Date(Date.UTC(year, month + 1, 1))
  if (groupBy === 'quarter') return new Date(Date.UTC(year, month + 3, 1))
  return new Date(Date.UTC(year + 1, 0, 1))
}

type PeriodLabelArgs = { start: string; groupBy: ReportGroup; language: string }

/** A period by its first day, formatted for people. */
export function periodLabel({ start, groupBy, language }: PeriodLabelArgs): string {
  if (groupBy === 'year') return start.slice(0, 4)
  if (groupBy === 'quarter') return `Q${Math.floor(Number(start.slice(5, 7)) / 3) + 1} ${start.slice(0, 4)}`
  return formatTime({ at: start, language, style: groupBy === 'month' ? 'month' : 'day' })
}
