import { z } from 'zod'
import { now } from '../adapters/clock.ts'
import { fail } from '../errors.ts'
import { reportGroups, type ReportGroup } from '../workflows/reports/periods.ts'
import { formatSchema, fromSchema, untilSchema } from './reportSchemas.ts'

/** What a report over a time is asked with. */
export const spanQuery = z.object({
  from: fromSchema.optional().describe('A day or a time (UTC).'),
  to: untilSchema.optional().describe('A day, to its end, or a time (UTC).'),
  groupBy: z.enum(reportGroups).default('month'),
  format: formatSchema,
})

/** What such a report says of itself. */
export const spanAnswer = { from: z.string(), to: z.string(), groupBy: z.enum(reportGroups) }

/** The time that is asked for; this year up to now where nothing is said. `validation_failed` where it ends before it begins. */
export function spanOf({
  from: asked,
  to,
  groupBy,
}: {
  from?: Date | undefined
  to?: Date | undefined
  groupBy: ReportGroup
}): { from: Date; until: Date; groupBy: ReportGroup; said: { from: string; to: string; groupBy: ReportGroup } } {
  const until = to ?? now()
  const from = asked ?? new Date(Date.UTC(until.getUTCFullYear(), 0, 1))
  if (from > until) throw fail('validation_failed', { errors: [{ path: 'from', message: 'It is after `to`.' }] })
  return { from, until, groupBy, said: { from: from.toISOString(), to: until.toISOString(), groupBy } }
}
