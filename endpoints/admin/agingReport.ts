import { z } from 'zod'
import { now } from '../../src/adapters/now.ts'
import { decimalAmount } from '../../src/domain/money/decimalAmount.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { exactJson } from '../../src/http/exactJson.ts'
import { pageQuery } from '../../src/http/list.ts'
import { cutReport, readReportPart } from '../../src/http/reportPages.ts'
import { idSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import type { Translate } from '../../src/i18n/types.ts'
import { momentUntil } from '../../src/workflows/company/companyMoments.ts'
import { agingBuckets, readAging, type Aging } from '../../src/workflows/reports/readAging.ts'
import { csvAnswer, formatSchema, reportTimeSchema, sumSchema } from '../../src/http/reportSchemas.ts'

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
  area: 'money',
  query: z.object({
    at: reportTimeSchema
      .optional()
      .describe('A day in the time zone of the company, as it ended, or a time; now where nothing is said.'),
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .max(1000)
      .optional()
      .describe('Rows by client a page; all where nothing is said, and in a CSV.'),
    page: z.coerce.number().int().min(1).max(1_000_000).optional(),
    after: pageQuery.shape.after,
    format: formatSchema,
  }),
  answers: {
    200: z.object({
      asOf: z.string(),
      totals: z.array(z.object({ currency: z.string(), ...sums })),
      hasNextPage: z.boolean(),
      nextCursor: z.string().nullable().describe('For `after`; null at the end.'),
      totalClients: z.int().describe('Rows by client on all pages: one for each client and currency.'),
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
  handle: async ({ req, query: { at: said, page, after, format, ...query } }) => {
    const until = said === undefined ? undefined : await momentUntil({ req, said })
    // The end of a day is the start of the next one; an item's age counts to the day that ends.
    const at = until ? new Date(until.getTime() - 1) : now()
    const limit = format === 'csv' ? undefined : query.limit
    const part = readReportPart({ of, limit, ...(format !== 'csv' && { page, after }) })
    const { clients, ...aging } = await readAging({ req, at, until, ...part })
    if (format === 'csv') return asCsv({ clients, t: translatorOf(req) })
    const { page: rows, ...pages } = cutReport({ of, rows: clients, limit, placeOf })
    return { body: exactJson({ asOf: (until ?? at).toISOString(), ...aging, ...pages, clients: rows }) }
  },
})

const of = 'aging'
const placeOf = ({ name, client, currency }: Aging['clients'][number]) => [name, client, currency]

function asCsv({ clients, t }: { clients: Aging['clients']; t: Translate }) {
  return csvAnswer({
    filename: 'aging.csv',
    t,
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
