import { z } from 'zod'
import { now } from '../../src/adapters/clock.ts'
import { decimalAmount } from '../../src/domain/decimalAmount.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { exactJson } from '../../src/http/exactJson.ts'
import { fail } from '../../src/errors.ts'
import { readRevenue, revenueGroups, type Revenue } from '../../src/workflows/reports/readRevenue.ts'
import {
  csvAnswer,
  formatSchema,
  fromSchema,
  momentSchema,
  sumSchema,
  untilSchema,
} from '../../src/http/reportSchemas.ts'

const sums = {
  received: sumSchema,
  refunded: sumSchema,
  disputed: sumSchema,
  net: sumSchema,
  unmatched: sumSchema,
  refundsDue: sumSchema,
  payments: z.int(),
}

export const revenueReport = defineEndpoint({
  method: 'get',
  path: '/admin/reports/revenue',
  summary: 'Money that came in and went back, by period and currency; this year by month where nothing is said',
  allow: 'admin',
  query: z.object({
    from: fromSchema.optional().describe('A day or a time (UTC).'),
    to: untilSchema.optional().describe('A day, to its end, or a time (UTC).'),
    groupBy: z.enum(revenueGroups).default('month'),
    knownAt: momentSchema
      .optional()
      .describe('Leaves out what was booked from then on: the report as it stood at that moment.'),
    format: formatSchema,
  }),
  answers: {
    200: z.object({
      from: z.string(),
      to: z.string(),
      groupBy: z.enum(revenueGroups),
      rows: z.array(z.object({ period: z.string(), start: z.string(), currency: z.string(), ...sums })),
      totals: z.array(z.object({ currency: z.string(), ...sums })),
    }),
  },
  handle: async ({ req, query }) => {
    const until = query.to ?? now()
    const from = query.from ?? new Date(Date.UTC(until.getUTCFullYear(), 0, 1))
    if (from > until) throw fail('validation_failed', { errors: [{ path: 'from', message: 'It is after `to`.' }] })
    const { groupBy, knownAt } = query
    const revenue = await readRevenue({ req, from, until, groupBy, knownAt })
    if (query.format === 'csv') return asCsv(revenue)
    return { body: exactJson({ from: from.toISOString(), to: until.toISOString(), groupBy, ...revenue }) }
  },
})

function asCsv({ rows }: Revenue) {
  const amounts = ['received', 'refunded', 'disputed', 'net', 'unmatched', 'refundsDue'] as const
  return csvAnswer({
    filename: 'revenue.csv',
    header: ['period', 'start', 'currency', ...amounts, 'payments'],
    rows: rows.map(({ period, start, currency, payments, ...row }) => [
      period,
      start,
      currency,
      ...amounts.map((name) => decimalAmount({ amountMinor: row[name], currency })),
      payments,
    ]),
  })
}
