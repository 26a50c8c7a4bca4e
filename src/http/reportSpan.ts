import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { now } from '../adapters/now.ts'
import { failField } from '../errors.ts'
import { dayIn } from '../lib/dayIn.ts'
import { startOfDay } from '../lib/startOfDay.ts'
import { companyTimezone } from '../workflows/company/companyDay.ts'
import { momentFrom, momentUntil } from '../workflows/company/companyMoments.ts'
import { reportGroups, type ReportGroup } from '../workflows/reports/periods.ts'
import { formatSchema, reportTimeSchema } from './reportSchemas.ts'

/** The query of a report over a time. */
export const spanQuery = z.object({
  from: reportTimeSchema.optional().describe('A day in the time zone of the company, or a time.'),
  to: reportTimeSchema.optional().describe('A day in the time zone of the company, to its end, or a time.'),
  groupBy: z.enum(reportGroups).default('month'),
  format: formatSchema,
})

/** What such a report says about itself. */
export const spanAnswer = { from: z.string(), to: z.string(), groupBy: z.enum(reportGroups) }

type SpanOfArgs = { req: PayloadRequest; from?: string | undefined; to?: string | undefined; groupBy: ReportGroup }
type Span = { from: Date; until: Date; groupBy: ReportGroup; said: { from: string; to: string; groupBy: ReportGroup } }

/** The requested time; by default this year up to now. `validation_failed` when it ends before it begins. */
export async function spanOf({ req, from: asked, to, groupBy }: SpanOfArgs): Promise<Span> {
  const until = to === undefined ? now() : await momentUntil({ req, said: to })
  const from = asked === undefined ? await startOfYear({ req, at: until }) : await momentFrom({ req, said: asked })
  if (from > until) throw failField('from', 'too_late.period')
  return { from, until, groupBy, said: { from: from.toISOString(), to: until.toISOString(), groupBy } }
}

async function startOfYear({ req, at }: { req: PayloadRequest; at: Date }): Promise<Date> {
  const timezone = await companyTimezone(req)
  return startOfDay({ day: `${dayIn({ at, timezone }).slice(0, 4)}-01-01`, timezone })
}
