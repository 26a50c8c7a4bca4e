import type { PayloadRequest } from 'payload'
import { isDay } from '../../../lib/isDay.ts'
import { monthsBefore } from '../../../lib/monthsBefore.ts'
import { companyToday } from '../../../workflows/company/companyDay.ts'
import { momentFrom, momentUntil } from '../../../workflows/company/companyMoments.ts'
import { reportGroups, type ReportGroup } from '../../../workflows/reports/periods.ts'

/** The time of a report: days as in the form, and their meaning. `until` is exclusive, `at` is in the last day. */
export type Span = {
  words: { from: string; to: string; groupBy: ReportGroup }
  from: Date
  until: Date
  at: Date
  isToday: boolean
}

type Query = Record<string, string | string[] | undefined>

/** The time from the address, in days of the company. Defaults to the last twelve months by month. */
export async function readSpan({ req, query }: { req: PayloadRequest; query: Query }): Promise<Span> {
  const today = await companyToday(req)
  const to = dayOf(query['to']) ?? today
  const asked = dayOf(query['from'])
  const from = asked !== undefined && asked <= to ? asked : monthsBefore(to, 11)
  const groupBy = reportGroups.find((group) => group === [query['groupBy']].flat()[0]) ?? 'month'
  const until = await momentUntil({ req, said: to })
  return {
    words: { from, to, groupBy },
    from: await momentFrom({ req, said: from }),
    until,
    at: to === today ? new Date() : new Date(until.getTime() - 1),
    isToday: to === today,
  }
}

function dayOf(value: string | string[] | undefined): string | undefined {
  const text = [value].flat()[0] ?? ''
  // No report begins before 1970: no money is older.
  return isDay(text) && !Number.isNaN(Date.parse(text)) && text >= '1970-01-01' && text < '2100' ? text : undefined
}
