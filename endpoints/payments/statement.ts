import { z } from 'zod'
import { now } from '../../src/adapters/now.ts'
import { ledgerKinds } from '../../src/domain/ledger/ledger.ts'
import { failField } from '../../src/errors.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { exactJson } from '../../src/http/exactJson.ts'
import { pageQuery } from '../../src/http/list.ts'
import { cutReport, readReportPart } from '../../src/http/reportPages.ts'
import { formatSchema, reportTimeSchema, sumSchema } from '../../src/http/reportSchemas.ts'
import { idSchema } from '../../src/http/schemas.ts'
import { languageOf } from '../../src/i18n/languageOf.ts'
import { translator } from '../../src/i18n/translator.ts'
import { dayIn } from '../../src/lib/dayIn.ts'
import type { User } from '../../src/payload-types.ts'
import { companyTimezone } from '../../src/workflows/company/companyDay.ts'
import { momentFrom, momentUntil } from '../../src/workflows/company/companyMoments.ts'
import { readStatement, type StatementLine } from '../../src/workflows/reports/readStatement.ts'
import { clientAsked } from './clientAsked.ts'
import { currencySchema } from './schemas.ts'
import { mostCsvLines, statementCsv } from './statementCsv.ts'

const integer = (most: number) => z.coerce.number().int().min(1).max(most)

const line = z.object({
  id: idSchema,
  date: z.string(),
  kind: z.enum(ledgerKinds),
  title: z.string().describe('The kind in plain words.'),
  number: z.string().nullable(),
  description: z.string().nullable(),
  invoice: idSchema.nullable(),
  creditNote: idSchema.nullable(),
  payment: idSchema.nullable(),
  charged: sumSchema,
  paid: sumSchema,
  applied: sumSchema.describe(
    'Of `allocation`: how much of the credit pays the invoice. It changes nothing that is owed in all.',
  ),
  balance: sumSchema.describe('What is owed after this line; below zero is a credit.'),
})

export const statement = defineEndpoint({
  method: 'get',
  path: '/payments/statement',
  summary: 'What a client owes by currency: opening balance, everything that changed it, closing balance',
  allow: 'user',
  area: 'money',
  query: z.object({
    client: idSchema.optional().describe('Whose statement; required from admins. Clients get only their own.'),
    from: reportTimeSchema
      .optional()
      .describe('A day in the time zone of the company, or a time; a year before `to` where nothing is said.'),
    to: reportTimeSchema
      .optional()
      .describe('A day in the time zone of the company, to its end, or a time; now where nothing is said.'),
    currency: currencySchema.optional(),
    page: integer(1_000_000).optional(),
    after: pageQuery.shape.after,
    limit: integer(1000).default(500).describe('Lines a page. A CSV has all of them, or is refused.'),
    format: formatSchema,
  }),
  answers: {
    200: z.object({
      client: z.object({ id: idSchema, name: z.string(), company: z.string().nullable() }),
      from: z.string(),
      to: z.string(),
      currencies: z.array(
        z.object({
          currency: z.string(),
          opening: sumSchema,
          charged: sumSchema,
          paid: sumSchema,
          closing: sumSchema,
          lineCount: z.int(),
          lines: z.array(line),
        }),
      ),
      totalLines: z.int(),
      limit: z.int(),
      hasNextPage: z.boolean(),
      nextCursor: z.string().nullable().describe('For `after`; null at the end.'),
      page: z.int().optional().describe('This and the rest only without `after`.'),
      totalPages: z.int().optional(),
      hasPrevPage: z.boolean().optional(),
      nextPage: z.int().nullable().optional(),
      prevPage: z.int().nullable().optional(),
    }),
  },
  errors: ['not_found'],
  handle: async ({ req, user, query: { currency, page, after, format, ...query } }) => {
    const timezone = await companyTimezone(req)
    const until = query.to === undefined ? undefined : await momentUntil({ req, said: query.to })
    const to = until ?? now()
    const first = query.from ?? aYearBefore(dayIn({ at: new Date(to.getTime() - 1), timezone }))
    const from = await momentFrom({ req, said: first })
    if (from > to) throw failField('from', 'too_late.period')
    const client = await clientAsked({ req, user, asked: query.client })
    const limit = format === 'csv' ? mostCsvLines : query.limit
    const part = format === 'csv' ? { limit, offset: 0, after: undefined } : readReportPart({ of, after, page, limit })
    const locale = languageOf(user.locale)
    const currencies = await readStatement({
      req,
      client: client.id,
      from,
      until,
      currency,
      ...part,
      locale,
    })
    if (format === 'csv') return statementCsv({ from, to, currencies, timezone, t: translator(locale) })
    const lines = currencies.flatMap((section) => section.lines.map((line) => ({ line, currency: section.currency })))
    const { page: shown, ...pages } = cutReport({ of, rows: lines, limit, placeOf })
    const onPage = new Set(shown.map(({ line }) => line))
    const totalLines = currencies.reduce((sum, { lineCount }) => sum + lineCount, 0)
    return {
      body: exactJson({
        client: nameOf(client),
        from: from.toISOString(),
        to: to.toISOString(),
        currencies: currencies.map((section) => ({
          ...section,
          lines: section.lines.filter((line) => onPage.has(line)),
        })),
        totalLines,
        limit,
        ...pages,
        ...(after === undefined && pageNumbers({ totalLines, limit, page: page ?? 1 })),
      }),
    }
  },
})

const of = 'statement'

type PlacedLine = { line: StatementLine; currency: string }

/** The order of the lines. */
const placeOf = ({ currency, line: { date, id } }: PlacedLine) => [currency, date, id]

function aYearBefore(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year - 1, month - 1, date)).toISOString().slice(0, 10)
}

function nameOf({ id, firstName, lastName, company }: User) {
  return { id, name: `${firstName} ${lastName}`.trim(), company: company ?? null }
}

function pageNumbers({ totalLines, limit, page }: { totalLines: number; limit: number; page: number }) {
  const totalPages = Math.max(1, Math.ceil(totalLines / limit))
  return {
    page,
    totalPages,
    hasPrevPage: page > 1,
    nextPage: page < totalPages ? page + 1 : null,
    prevPage: page > 1 ? page - 1 : null,
  }
}
