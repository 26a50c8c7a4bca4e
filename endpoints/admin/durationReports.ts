import { z } from 'zod'
import { now } from '../../src/adapters/now.ts'
import { defineEndpoint, type PlatformEndpoint } from '../../src/http/defineEndpoint.ts'
import { csvAnswer } from '../../src/http/reportSchemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import type { Translate } from '../../src/i18n/types.ts'
import { spanAnswer, spanOf, spanQuery } from '../../src/http/reportSpan.ts'
import { idSchema } from '../../src/http/schemas.ts'
import { readDurations, type DurationOf, type DurationReport } from '../../src/workflows/reports/readDurations.ts'

const days = z.number().nullable().describe('Days, with one decimal.')
const durations = { count: z.int(), median: days, average: days, p90: days }
const late = z.int().describe('After their due date.')

function durationReport({ of, name, summary }: { of: DurationOf; name: string; summary: string }): PlatformEndpoint {
  return defineEndpoint({
    method: 'get',
    path: `/admin/reports/${name}`,
    summary,
    allow: 'admin',
    query: spanQuery,
    answers: {
      200: z.object({
        ...spanAnswer,
        periods: z.array(z.object({ period: z.string(), start: z.string(), late, ...durations })),
        total: z.object({ late, ...durations }),
        waiting: z.object(durations).describe('What is not done yet, and since when.'),
        clients: z
          .array(z.object({ client: idSchema, name: z.string(), company: z.string().nullable(), late, ...durations }))
          .max(50),
      }),
    },
    handle: async ({ req, query }) => {
      const { said, ...span } = await spanOf({ req, ...query })
      const report = await readDurations({ req, of, ...span, at: now() })
      if (query.format === 'csv') return asCsv({ name, report, t: translatorOf(req) })
      return { body: { ...said, ...report } }
    },
  })
}

export const timeToSignatureReport = durationReport({
  of: 'signature',
  name: 'time-to-signature',
  summary: 'How long clients took to sign, from the sending of a contract, by period and client',
})

export const timeToPaymentReport = durationReport({
  of: 'payment',
  name: 'time-to-payment',
  summary: 'How long clients took to pay an invoice in full, from its issue, by period and client',
})

function asCsv({ name, report: { periods }, t }: { name: string; report: DurationReport; t: Translate }) {
  return csvAnswer({
    filename: `${name}.csv`,
    t,
    header: ['period', 'start', 'count', 'late', 'median', 'average', 'p90'],
    rows: periods.map((row) => [
      row.period,
      row.start,
      row.count,
      row.late,
      ...[row.median, row.average, row.p90].map((each) => each ?? ''),
    ]),
  })
}
