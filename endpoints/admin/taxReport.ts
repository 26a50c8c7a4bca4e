import { z } from 'zod'
import { taxCategories } from '../../src/domain/invoices/invoiceTypes.ts'
import { decimalAmount } from '../../src/domain/money/decimalAmount.ts'
import { formatRate } from '../../src/domain/money/formatRate.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { exactJson } from '../../src/http/exactJson.ts'
import { csvAnswer, sumSchema } from '../../src/http/reportSchemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { sayState } from '../../src/i18n/sayState.ts'
import type { Translate } from '../../src/i18n/types.ts'
import { spanOf, spanQuery } from '../../src/http/reportSpan.ts'
import { readTaxReport, taxReportSums, type TaxReportRow } from '../../src/workflows/reports/readTaxReport.ts'

export const taxReport = defineEndpoint({
  method: 'get',
  path: '/admin/reports/tax',
  summary: 'What was invoiced and credited by currency and tax; this year where nothing is said',
  allow: 'admin',
  area: 'money',
  query: spanQuery.omit({ groupBy: true }),
  answers: {
    200: z.object({
      from: z.string(),
      to: z.string(),
      rows: z.array(
        z.object({
          currency: z.string(),
          name: z.string().describe('Empty for a single rate.'),
          rateBps: z.number(),
          category: z.enum(taxCategories).nullable(),
          invoicedNet: sumSchema,
          invoicedTax: sumSchema,
          creditedNet: sumSchema,
          creditedTax: sumSchema,
          net: sumSchema,
          tax: sumSchema,
          writtenOffTax: sumSchema,
        }),
      ),
    }),
  },
  handle: async ({ req, query }) => {
    const { from, until, said } = await spanOf({ req, ...query, groupBy: 'year' })
    const rows = await readTaxReport({ req, from, until })
    if (query.format === 'csv') return asCsv({ rows, t: translatorOf(req) })
    return { body: exactJson({ from: said.from, to: said.to, rows }) }
  },
})

/** The report's own sums, by the headings of their columns. */
const headings = { net: 'netAfterCredits', tax: 'taxAfterCredits' } as const

function asCsv({ rows, t }: { rows: readonly TaxReportRow[]; t: Translate }) {
  return csvAnswer({
    filename: 'tax.csv',
    t,
    header: [
      'currency',
      'tax',
      'rate',
      'category',
      ...taxReportSums.map((sum) => (sum === 'net' || sum === 'tax' ? headings[sum] : sum)),
    ],
    rows: rows.map(({ currency, name, rateBps, category, ...row }) => [
      currency,
      name,
      formatRate(rateBps),
      sayState(t, category ?? 'standard'),
      ...taxReportSums.map((sum) => decimalAmount({ amountMinor: row[sum], currency })),
    ]),
  })
}
