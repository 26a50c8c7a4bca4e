import { z } from 'zod'
import { now } from '../../src/adapters/clock.ts'
import { decimalAmount } from '../../src/domain/decimalAmount.ts'
import { ledgerAccounts } from '../../src/domain/ledger.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { exactJson } from '../../src/http/exactJson.ts'
import { csvAnswer, formatSchema, sumSchema, untilSchema } from '../../src/http/reportSchemas.ts'
import { readTrialBalance, type TrialBalance } from '../../src/workflows/reports/readTrialBalance.ts'

const sums = { debit: sumSchema, credit: sumSchema, balance: sumSchema }

export const ledgerReport = defineEndpoint({
  method: 'get',
  path: '/admin/reports/ledger',
  summary: 'The balance of every account of the ledger by currency; each currency adds up to 0',
  allow: 'admin',
  query: z.object({
    at: untilSchema.optional().describe('A day, as it ended, or a time (UTC); now where nothing is said.'),
    format: formatSchema,
  }),
  answers: {
    200: z.object({
      asOf: z.string(),
      accounts: z.array(z.object({ currency: z.string(), account: z.enum(ledgerAccounts), ...sums })),
      totals: z.array(z.object({ currency: z.string(), ...sums })),
    }),
  },
  handle: async ({ req, query: { at: until, format } }) => {
    const asOf = (until ?? now()).toISOString()
    const balance = await readTrialBalance({ req, until })
    if (format === 'csv') return asCsv(balance)
    return { body: exactJson({ asOf, ...balance }) }
  },
})

function asCsv({ accounts, totals }: TrialBalance) {
  const rows = totals.flatMap((total) => [
    ...accounts.filter(({ currency }) => currency === total.currency),
    { ...total, account: 'total' },
  ])
  return csvAnswer({
    filename: 'ledger.csv',
    header: ['currency', 'account', 'debit', 'credit', 'balance'],
    rows: rows.map(({ currency, account, ...row }) => [
      currency,
      account,
      ...(['debit', 'credit', 'balance'] as const).map((name) => decimalAmount({ amountMinor: row[name], currency })),
    ]),
  })
}
