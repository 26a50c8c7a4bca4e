import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

/**
 * Adds what was written since the last time to the kept totals: the ledger by day and of all time, and how many rows
 * are in each status. Readers see a sum before or after, never in between: each is one statement. Runs on a schedule;
 * without it totals stay right and become slower to read.
 */
export async function foldTotals({ req }: { req: PayloadRequest }): Promise<void> {
  await sql({ req, text: foldDays })
  await sql({ req, text: foldTallies })
}

const foldDays = `
  WITH taken AS (DELETE FROM ledger_days_added RETURNING *),
  days AS (
    INSERT INTO ledger_days_kept AS kept (account, kind, currency, is_debit, day, amount, lines)
    SELECT account, kind, currency, is_debit, day, sum(amount), sum(lines) FROM taken GROUP BY account, kind, currency, is_debit, day
    ON CONFLICT (account, day, currency, kind, is_debit)
      DO UPDATE SET amount = kept.amount + excluded.amount, lines = kept.lines + excluded.lines)
  INSERT INTO ledger_sums_kept AS kept (account, kind, currency, is_debit, amount, lines)
  SELECT account, kind, currency, is_debit, sum(amount), sum(lines) FROM taken GROUP BY account, kind, currency, is_debit
  ON CONFLICT (account, currency, kind, is_debit)
    DO UPDATE SET amount = kept.amount + excluded.amount, lines = kept.lines + excluded.lines`

const foldTallies = `
  WITH taken AS (DELETE FROM tallies_added RETURNING *)
  INSERT INTO tallies_kept AS kept (name, status, currency, count, amount)
  SELECT name, status, currency, sum(count), sum(amount) FROM taken GROUP BY name, status, currency
  ON CONFLICT (name, status, currency) DO UPDATE SET count = kept.count + excluded.count, amount = kept.amount + excluded.amount`
