import { z } from 'zod'
import { decimalAmount } from '../../src/domain/money/decimalAmount.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { exactJson } from '../../src/http/exactJson.ts'
import { readRevenue, type Revenue } from '../../src/workflows/reports/readRevenue.ts'
import { csvAnswer, momentSchema, sumSchema } from '../../src/http/reportSchemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import type { Translate } from '../../src/i18n/types.ts'
import { spanAnswer, spanOf, spanQuery } from '../../src/http/reportSpan.ts'

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
  area: 'money',
  query: spanQuery.extend({
    knownAt: momentSchema
      .optional()
      .describe('Leaves out what was booked from then on: the report as it stood at that moment.'),
  }),
  answers: {
    200: z.object({
      ...spanAnswer,
      rows: z.array(z.object({ period: z.string(), start: z.string(), currency: z.string(), ...sums })),
      totals: z.array(z.object({ currency: z.string(), ...sums })),
    }),
  },
  handle: async ({ req, query }) => {
    const { said, ...span } = await spanOf({ req, ...query })
    const revenue = await readRevenue({ req, ...span, knownAt: query.knownAt })
    if (query.format === 'csv') return asCsv({ revenue, t: translatorOf(req) })
    return { body: exactJson({ ...said, ...revenue }) }
  },
})

function asCsv({ revenue: { rows }, t }: { revenue: Revenue; t: Translate }) {
  const amounts = ['received', 'refunded', 'disputed', 'net', 'unmatched', 'refundsDue'] as const
  return csvAnswer({
    filename: 'revenue.csv',
    t,
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
