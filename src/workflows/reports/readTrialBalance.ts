import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { LedgerAccount } from '../../domain/ledger/ledger.ts'
import { ledgerUntil, splitDays } from './ledgerMoves.ts'

/** Minor units; `balance` is `debit` less `credit`. */
export type BalanceSums = { debit: bigint; credit: bigint; balance: bigint }

export type TrialBalance = {
  accounts: ({ currency: string; account: LedgerAccount } & BalanceSums)[]
  /** Debits and credits of a currency are equal, and its balances add up to 0. */
  totals: ({ currency: string } & BalanceSums)[]
}

type Row = { currency: string; account: LedgerAccount; debit: string; credit: string }

type ReadTrialBalanceArgs = { req: PayloadRequest; until?: Date | undefined }

/**
 * The whole ledger before `until`, or now: the balance of every account that was ever used, by currency. One statement.
 */
export async function readTrialBalance({ req, until }: ReadTrialBalanceArgs): Promise<TrialBalance> {
  const rows = await sql<Row>({ req, text: balanceText, values: [until ?? null] })
  const accounts = rows.map(({ currency, account, debit, credit }) => ({
    currency,
    account,
    debit: BigInt(debit),
    credit: BigInt(credit),
    balance: BigInt(debit) - BigInt(credit),
  }))
  const currencies = [...new Set(rows.map(({ currency }) => currency))]
  return { accounts, totals: currencies.map((currency) => totalOf({ currency, accounts })) }
}

function totalOf({ currency, accounts }: { currency: string; accounts: TrialBalance['accounts'] }) {
  const ofCurrency = accounts.filter((row) => row.currency === currency)
  const sum = (key: keyof BalanceSums) => ofCurrency.reduce((total, row) => total + row[key], 0n)
  return { currency, debit: sum('debit'), credit: sum('credit'), balance: sum('balance') }
}

/** Accounts are in the order of the chart, which is the order of the type's values. */
const until = `coalesce($1::timestamptz, 'infinity')`

const balanceText = `
  WITH split AS MATERIALIZED (${splitDays(`SELECT ${until}`)}),
  moved AS (${ledgerUntil({ accounts: 'true', until, split: 'split' })}),
  summed AS (
    SELECT currency, account, coalesce(sum(amount) FILTER (WHERE is_debit), 0) AS debit,
           coalesce(-sum(amount) FILTER (WHERE NOT is_debit), 0) AS credit
      FROM moved GROUP BY currency, account)
  SELECT currency, account, debit::text AS debit, credit::text AS credit
    FROM summed WHERE debit <> 0 OR credit <> 0 ORDER BY currency, account::enum_ledger_entries_account`
