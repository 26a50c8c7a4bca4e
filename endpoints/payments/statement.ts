import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { now } from '../../src/adapters/clock.ts'
import { ledgerKinds } from '../../src/domain/ledger.ts'
import { fail } from '../../src/errors.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { exactJson } from '../../src/http/exactJson.ts'
import { formatSchema, fromSchema, sumSchema, untilSchema } from '../../src/http/reportSchemas.ts'
import { idSchema } from '../../src/http/schemas.ts'
import type { User } from '../../src/payload-types.ts'
import { readStatement } from '../../src/workflows/reports/readStatement.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
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
  balance: sumSchema.describe('What is owed after this line; below zero is a credit.'),
})

export const statement = defineEndpoint({
  method: 'get',
  path: '/payments/statement',
  summary: 'What a client owes by currency: opening balance, everything that changed it, closing balance',
  allow: 'user',
  query: z.object({
    client: idSchema.optional().describe('Whose; required from admins. A client has his own only.'),
    from: fromSchema.optional().describe('A day or a time (UTC); a year before `to` where nothing is said.'),
    to: untilSchema.optional().describe('A day, to its end, or a time (UTC); now where nothing is said.'),
    currency: currencySchema.optional(),
    page: integer(1_000_000).default(1),
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
      page: z.int(),
      totalPages: z.int(),
      hasNextPage: z.boolean(),
      hasPrevPage: z.boolean(),
      nextPage: z.int().nullable(),
      prevPage: z.int().nullable(),
    }),
  },
  errors: ['not_found'],
  handle: async ({ req, user, query: { currency, to: until, page, format, ...query } }) => {
    const to = until ?? now()
    const from = query.from ?? aYearBefore(new Date(to.getTime() - 1))
    if (from > to) throw fail('validation_failed', { errors: [{ path: 'from', message: 'It is after `to`.' }] })
    const client = await clientAsked({ req, user, asked: query.client })
    const limit = format === 'csv' ? mostCsvLines : query.limit
    const offset = format === 'csv' ? 0 : (page - 1) * limit
    const currencies = await readStatement({ req, client: client.id, from, until, currency, limit, offset })
    if (format === 'csv') return statementCsv({ from, to, currencies })
    const totalLines = currencies.reduce((sum, { lineCount }) => sum + lineCount, 0)
    const period = { from: from.toISOString(), to: to.toISOString() }
    return {
      body: exactJson({ client: nameOf(client), ...period, currencies, ...pagesOf({ totalLines, limit, page }) }),
    }
  },
})

/** A client is asked about himself. Whom he may not know of, and who is no client, is unknown. */
async function clientAsked({
  req,
  user,
  asked,
}: {
  req: PayloadRequest
  user: User
  asked: string | undefined
}): Promise<User> {
  if (user.role === 'client' && (asked === undefined || asked === user.id)) return user
  if (asked === undefined) {
    throw fail('validation_failed', { errors: [{ path: 'client', message: 'Say whose statement it is.' }] })
  }
  const found = await readVisible({ req, collection: 'users', id: asked })
  if (found.role !== 'client') throw fail('not_found')
  return found
}

function aYearBefore(time: Date): Date {
  return new Date(Date.UTC(time.getUTCFullYear() - 1, time.getUTCMonth(), time.getUTCDate()))
}

function nameOf({ id, firstName, lastName, company }: User) {
  return { id, name: `${firstName} ${lastName}`.trim(), company: company ?? null }
}

function pagesOf({ totalLines, limit, page }: { totalLines: number; limit: number; page: number }) {
  const totalPages = Math.max(1, Math.ceil(totalLines / limit))
  const [hasNextPage, hasPrevPage] = [page < totalPages, page > 1]
  return {
    totalLines,
    limit,
    page,
    totalPages,
    hasNextPage,
    hasPrevPage,
    nextPage: hasNextPage ? page + 1 : null,
    prevPage: hasPrevPage ? page - 1 : null,
  }
}
