import { reportGroups, type ReportGroup } from '../../../workflows/reports/periods.ts'

const dayMs = 24 * 60 * 60 * 1000
const day = /^\d{4}-\d{2}-\d{2}$/

/** The time of a report: days as the form has them, and what they mean. `until` is exclusive, `at` lies in the last day. */
export type Span = {
  words: { from: string; to: string; groupBy: ReportGroup }
  from: Date
  until: Date
  at: Date
  isToday: boolean
}

/** The time that the address asks for; the last twelve months by month where it says nothing that makes sense. */
export function readSpan(query: Record<string, string | string[] | undefined>): Span {
  const today = new Date().toISOString().slice(0, 10)
  const to = dayOf(query['to']) ?? today
  const end = new Date(to)
  const yearBefore = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - 11, 1)).toISOString().slice(0, 10)
  const asked = dayOf(query['from'])
  const from = asked !== undefined && asked <= to ? asked : yearBefore
  const groupBy = reportGroups.find((group) => group === [query['groupBy']].flat()[0]) ?? 'month'
  return {
    words: { from, to, groupBy },
    from: new Date(from),
    until: new Date(end.getTime() + dayMs),
    at: to === today ? new Date() : new Date(end.getTime() + dayMs - 1),
    isToday: to === today,
  }
}

function dayOf(value: string | string[] | undefined): string | undefined {
  const text = [value].flat()[0] ?? ''
  // No report begins before 1970: no money is older.
  return day.test(text) && !Number.isNaN(Date.parse(text)) && text >= '1970-01-01' && text < '2100' ? text : undefined
}
