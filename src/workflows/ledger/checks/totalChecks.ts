import type { BookCheck } from './bookCheck.ts'

/** What is kept of sums, against what it adds up. `SELECT rebuild_totals()` computes it anew. */
export const totalChecks: BookCheck[] = [
  {
    name: 'the days that are kept of the ledger are the sums of its lines',
    text: `
      WITH kept AS (
        SELECT account, kind, currency, is_debit, day, sum(amount) AS amount, sum(lines) AS lines FROM ledger_days
         GROUP BY account, kind, currency, is_debit, day),
      booked AS (
        SELECT account::text, kind::text, currency, amount > 0 AS is_debit, (occurred_at AT TIME ZONE 'UTC')::date AS day,
               sum(amount) AS amount, count(*) AS lines
          FROM ledger_entries GROUP BY 1, 2, 3, 4, 5)
      SELECT concat_ws(' ', account, kind, day) AS subject,
             'kept: ' || coalesce(k.amount, 0) || ' in ' || coalesce(k.lines, 0) || ' lines, booked: ' || coalesce(b.amount, 0) || ' in '
             || coalesce(b.lines, 0) || ' ' || currency AS says
        FROM kept k FULL JOIN booked b USING (account, kind, currency, is_debit, day)
       WHERE (k.amount, k.lines) IS DISTINCT FROM (b.amount, b.lines)`,
  },
  {
    name: 'the sums that are kept of all time are those of the days',
    text: `
      WITH of_days AS (
        SELECT account, kind, currency, is_debit, sum(amount) AS amount, sum(lines) AS lines FROM ledger_days_kept
         GROUP BY account, kind, currency, is_debit)
      SELECT concat_ws(' ', account, kind, currency) AS subject,
             'kept: ' || coalesce(s.amount, 0) || ', of its days: ' || coalesce(d.amount, 0) AS says
        FROM ledger_sums_kept s FULL JOIN of_days d USING (account, kind, currency, is_debit)
       WHERE (s.amount, s.lines) IS DISTINCT FROM (d.amount, d.lines)`,
  },
  {
    name: 'the balance that is kept of an invoice is the sum of its lines, and due when it is',
    text: `
      WITH booked AS (
        SELECT invoice_id, sum(amount) AS owed FROM ledger_entries
         WHERE account = 'receivable' AND invoice_id IS NOT NULL GROUP BY invoice_id)
      SELECT coalesce(i.invoice_number, invoice_id::text) AS subject,
             'kept: ' || coalesce(k.owed::text, 'nothing') || ' ' || coalesce(k.currency, '') || ', booked: ' || coalesce(b.owed::text, 'nothing')
             || ' ' || coalesce(i.currency, '') AS says
        FROM invoice_balances k FULL JOIN booked b USING (invoice_id) LEFT JOIN invoices i ON i.id = invoice_id
       WHERE (k.owed, k.currency, k.client_id, k.due_date) IS DISTINCT FROM (b.owed, i.currency, i.client_id, i.due_date)`,
  },
  {
    name: 'what is kept of how many rows are in a status is their number',
    text: `
      WITH counted AS (
        SELECT name, status, currency, count(*) AS count, sum(amount) AS amount FROM rows_to_tally GROUP BY name, status, currency)
      SELECT concat_ws(' ', name, status, currency) AS subject,
             'kept: ' || coalesce(k.count, 0) || ' (' || coalesce(k.amount, 0) || '), there: ' || coalesce(c.count, 0)
             || ' (' || coalesce(c.amount, 0) || ')' AS says
        FROM tallies k FULL JOIN counted c USING (name, status, currency)
       WHERE (k.count, k.amount) IS DISTINCT FROM (c.count, c.amount)`,
  },
]
