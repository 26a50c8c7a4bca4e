import { z } from 'zod'
import { now } from '../../src/adapters/now.ts'
import { decimalAmount } from '../../src/domain/money/decimalAmount.ts'
import { ledgerAccounts } from '../../src/domain/ledger/ledger.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { exactJson } from '../../src/http/exactJson.ts'
import { csvAnswer, formatSchema, reportTimeSchema, sumSchema } from '../../src/http/reportSchemas.ts'
import { momentUntil } from '../../src/workflows/company/companyMoments.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { sayState } from '../../src/i18n/sayState.ts'
import type { Translate } from '../../src/i18n/types.ts'
import { readTrialBalance, type TrialBalance } from '../../src/workflows/reports/readTrialBalance.ts'

const sums = { debit: sumSchema, credit: sumSchema, balance: sumSchema }

export const ledgerReport = defineEndpoint({
  method: 'get',
  path: '/admin/reports/ledger',
  summary: 'The balance of every account of the ledger by currency; each currency adds up to 0',
  allow: 'admin',
  area: 'money',
  query: z.object({
    at: reportTimeSchema
      .optional()
      .describe('A day in the time zone of the company, as it ended, or a time; now where nothing is said.'),
    format: formatSchema,
  }),
  answers: {
    200: z.object({
      asOf: z.string(),
      accounts: z.array(z.object({ currency: z.string(), account: z.enum(ledgerAccounts), ...sums })),
      totals: z.array(z.object({ currency: z.string(), ...sums })),
    }),
  },
  handle: async ({ req, query: { at: said, format } }) => {
    const until = said === undefined ? undefined : await momentUntil({ req, said })
    const asOf = (until ?? now()).toISOString()
    const balance = await readTrialBalance({ req, until })
    if (format === 'csv') return asCsv({ balance, t: translatorOf(req) })
    return { body: exactJson({ asOf, ...balance }) }
  },
})

function asCsv({ balance: { accounts, totals }, t }: { balance: TrialBalance; t: Translate }) {
  const rows = totals.flatMap((total) => [
    ...accounts
      .filter(({ currency }) => currency === total.currency)
      .map((row) => ({ ...row, account: sayState(t, row.account) })),
    { ...total, account: t('csv.total') },
  ])
  return csvAnswer({
    filename: 'ledger.csv',
    t,
    header: ['currency', 'account', 'debit', 'credit', 'balance'],
    rows: rows.map(({ currency, account, ...row }) => [
      currency,
      account,
      ...(['debit', 'credit', 'balance'] as const).map((name) => decimalAmount({ amountMinor: row[name], currency })),
    ]),
  })
}
