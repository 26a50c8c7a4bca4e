import { z } from 'zod'
import { now } from '../../src/adapters/clock.ts'
import { decimalAmount } from '../../src/domain/decimalAmount.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { exactJson } from '../../src/http/exactJson.ts'
import { idSchema } from '../../src/http/schemas.ts'
import { agingBuckets, readAging, type Aging } from '../../src/workflows/reports/readAging.ts'
import { csvAnswer, formatSchema, sumSchema, untilSchema } from '../../src/http/reportSchemas.ts'

const sums = {
  current: sumSchema,
  days1To30: sumSchema,
  days31To60: sumSchema,
  days61To90: sumSchema,
  over90: sumSchema,
  total: sumSchema,
  invoices: z.int(),
}

export const agingReport = defineEndpoint({
  method: 'get',
  path: '/admin/reports/aging',
  summary: 'What is owed of issued invoices by how late it is, by currency and client',
  allow: 'admin',
  query: z.object({
    at: untilSchema.optional().describe('A day, as it ended, or a time (UTC); now where nothing is said.'),
    format: formatSchema,
  }),
  answers: {
    200: z.object({
      asOf: z.string(),
      totals: z.array(z.object({ currency: z.string(), ...sums })),
      clients: z.array(
        z.object({
          client: idSchema,
          name: z.string(),
          company: z.string().nullable(),
          currency: z.string(),
          ...sums,
        }),
      ),
      receivable: z.array(z.object({ currency: z.string(), owed: sumSchema, overpaid: sumSchema, balance: sumSchema })),
    }),
  },
  handle: async ({ req, query: { at: until, format } }) => {
    // The end of a day is the start of the next one: how late something is counts to the day that ends.
    const at = until ? new Date(until.getTime() - 1) : now()
    const aging = await readAging({ req, at, until })
    if (format === 'csv') return asCsv(aging)
    return { body: exactJson({ asOf: (until ?? at).toISOString(), ...aging }) }
  },
})

function asCsv({ clients }: Aging) {
  return csvAnswer({
    filename: 'aging.csv',
    header: ['client', 'company', 'currency', ...agingBuckets, 'total', 'invoices'],
    rows: clients.map(({ name, company, currency, invoices, ...owed }) => [
      name,
      company ?? '',
      currency,
      ...[...agingBuckets, 'total' as const].map((key) => decimalAmount({ amountMinor: owed[key], currency })),
      invoices,
    ]),
  })
}
