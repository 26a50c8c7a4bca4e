type LedgerMovesArgs = {
  /** SQL: a condition on `account`, whose names are texts. */
  accounts: string
  /** SQL: the moments, from the first to before the last. `-infinity` and `infinity` are none. */
  from: string
  until: string
  /** SQL: the days of `splitDays`. */
  split: string
}

/**
 * What moved on accounts as SQL rows `occurred_at, account, kind, currency, amount, lines`: whole days in UTC as they
 * are kept, each at its beginning, and line by line where a day is split. Debits and credits stay apart.
 */
export function ledgerMoves({ accounts, from, until, split }: LedgerMovesArgs): string {
  return `
    SELECT ${startOf('day')} AS occurred_at, account, kind, currency, amount, lines FROM ledger_days
     WHERE ${accounts} AND day >= (${from} AT TIME ZONE 'UTC')::date
       AND day <= ((${until} AT TIME ZONE 'UTC') - interval '1 microsecond')::date AND day NOT IN (SELECT day FROM ${split})
    UNION ALL
    SELECT occurred_at, account::text, kind::text, currency, amount, 1 FROM ${split}, ledger_entries
     WHERE ${accounts} AND occurred_at >= greatest(${from}, ${startOf(`${split}.day`)})
       AND occurred_at < least(${until}, ${startOf(`(${split}.day + 1)`)})`
}

type LedgerUntilArgs = {
  /** SQL: a condition on `account`. */
  accounts: string
  /** SQL: a moment. `infinity` is now. */
  until: string
  split: string
}

/**
 * Everything that moved on accounts before a moment, as SQL rows like those of `ledgerMoves` without their time: all of
 * it, less what moved since, because that is mostly less to read.
 */
export function ledgerUntil({ accounts, until, split }: LedgerUntilArgs): string {
  const since = ledgerMoves({ accounts, from: until, until: `'infinity'::timestamptz`, split })
  return `
    SELECT account, currency, is_debit, amount FROM ledger_sums WHERE ${accounts}
    UNION ALL SELECT account, currency, amount > 0, -amount FROM (${since}) since`
}

/** The days in UTC that a moment divides, as SQL. `moments` are its rows, of one column. */
export function splitDays(moments: string): string {
  return `SELECT DISTINCT (at AT TIME ZONE 'UTC')::date AS day FROM (${moments}) AS moment (at)
           WHERE at <> date_trunc('day', at, 'UTC')`
}

function startOf(day: string): string {
  return `(${day}::timestamp AT TIME ZONE 'UTC')`
}
