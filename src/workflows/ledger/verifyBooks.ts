import type { LedgerAccount } from '../../domain/ledger/ledger.ts'
import { bookingChecks } from './checks/bookingChecks.ts'
import { contractChecks } from './checks/contractChecks.ts'
import { invoiceChecks } from './checks/invoiceChecks.ts'
import { paymentChecks } from './checks/paymentChecks.ts'
import { stripeChecks } from './checks/stripeChecks.ts'
import { totalChecks } from './checks/totalChecks.ts'

/** A dedicated connection, such as a client of `pg`: the whole examination is one transaction on it. */
type Connection = { query: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }> }

export type AccountTotal = { currency: string; account: LedgerAccount; balance: bigint; entries: number }
export type Contradiction = { check: string; subject: string; says: string }
export type BooksReport = { totals: AccountTotal[]; contradictions: Contradiction[] }

const checks = [
  ...bookingChecks,
  ...invoiceChecks,
  ...paymentChecks,
  ...contractChecks,
  ...stripeChecks,
  ...totalChecks,
]

/**
 * Checks the ledger against every invoice, payment, refund, dispute and review in the database, all at one moment:
 * exactly what they call for is booked. Reads only, and may run beside a live platform. Balances are minor units; a
 * debit is positive.
 */
export async function verifyBooks(connection: Connection): Promise<BooksReport> {
  await connection.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    const totals = await readTotals(connection)
    const contradictions: Contradiction[] = []
    for (const { name, text, values = [] } of checks) {
      // The statements are ours and return these two columns as texts.
      const rows = (await connection.query(text, [...values])).rows as { subject: string; says: string }[]
      contradictions.push(...rows.map(({ subject, says }) => ({ check: name, subject, says })))
    }
    return { totals, contradictions }
  } finally {
    await connection.query('ROLLBACK')
  }
}

async function readTotals(connection: Connection): Promise<AccountTotal[]> {
  const { rows } = await connection.query(`
    SELECT currency, account, sum(amount)::text AS balance, count(*)::int AS entries
      FROM ledger_entries GROUP BY currency, account ORDER BY currency, account`)
  // As the statement names it.
  const read = rows as { currency: string; account: LedgerAccount; balance: string; entries: number }[]
  return read.map((row) => ({ ...row, balance: BigInt(row.balance) }))
}
