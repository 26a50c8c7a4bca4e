/**
 * The SQL behind a client's statement. $1 client, $2 from, $3 until or null, $4 currency or null, $5 the kinds that are
 * payments, $6 and $7 limit and offset of the lines, $8 to $10 the currency, time and id of the line before them, or
 * null. A line shows only what its client may read: numbers and reasons of their documents and what their payments are
 * for, never the memo of a journal entry. Invoices of nothing are booked nowhere: their lines are added, with an id of
 * their own.
 */
export const statementText = `
  WITH changes AS (
    SELECT transaction_id AS id, currency, occurred_at, kind, invoice_id, payment_id, sum(amount) AS amount,
           CASE kind WHEN 'allocation' THEN -sum(amount) FILTER (WHERE account = 'receivable') ELSE 0 END AS applied
      FROM ledger_entries
     WHERE client_id = $1::uuid AND account IN ('receivable', 'client_credit')
       AND ($3::timestamptz IS NULL OR occurred_at < $3) AND ($4::text IS NULL OR currency = $4)
     GROUP BY transaction_id, currency, occurred_at, kind, invoice_id, payment_id
    UNION ALL
    SELECT md5('invoice:' || i.id || ':' || event.kind)::uuid, i.currency, event.at, event.kind::enum_ledger_entries_kind, i.id, NULL, 0, 0
      FROM invoices i
     CROSS JOIN LATERAL (VALUES ('invoice_issued', i.issued_at), ('invoice_voided', i.voided_at)) AS event (kind, at)
     WHERE i.client_id = $1::uuid AND i.kind = 'invoice' AND i.total = 0 AND i.issued_at IS NOT NULL AND event.at IS NOT NULL
       AND ($3::timestamptz IS NULL OR event.at < $3) AND ($4::text IS NULL OR i.currency = $4)),
  moves AS (
    SELECT *, occurred_at >= $2::timestamptz AS is_listed, kind::text = ANY($5::text[]) AS is_payment FROM changes),
  sections AS (
    SELECT currency,
           coalesce(sum(amount) FILTER (WHERE NOT is_listed), 0) AS opening,
           coalesce(sum(amount) FILTER (WHERE is_listed AND NOT is_payment), 0) AS charged,
           coalesce(-sum(amount) FILTER (WHERE is_listed AND is_payment), 0) AS paid,
           sum(amount) AS closing,
           (count(*) FILTER (WHERE is_listed))::int AS line_count
      FROM moves GROUP BY currency),
  balanced AS (
    SELECT *, sum(amount) OVER (PARTITION BY currency ORDER BY occurred_at, id) AS balance FROM moves),
  page AS (
    SELECT * FROM balanced
     WHERE is_listed AND ($8::text IS NULL OR (currency, occurred_at, id) > ($8, $9::timestamptz, $10::uuid))
     ORDER BY currency, occurred_at, id LIMIT $6 OFFSET $7),
  lines AS (
    SELECT page.currency, json_agg(json_build_object(
             'id', page.id,
             'date', to_char(page.occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
             'kind', page.kind,
             'number', coalesce(note.invoice_number, i.invoice_number),
             'description', CASE page.kind WHEN 'credit_note' THEN note.reason WHEN 'invoice_voided' THEN i.reason ELSE p.description END,
             'invoice', page.invoice_id,
             'creditNote', note.id,
             'payment', page.payment_id,
             'charged', (CASE WHEN is_payment THEN 0 ELSE page.amount END)::text,
             'paid', (CASE WHEN is_payment THEN -page.amount ELSE 0 END)::text,
             'applied', page.applied::text,
             'balance', page.balance::text) ORDER BY page.occurred_at, page.id) AS lines
      FROM page
      LEFT JOIN ledger_transactions t ON t.id = page.id
      LEFT JOIN invoices i ON i.id = page.invoice_id
      LEFT JOIN payments p ON p.id = page.payment_id
      LEFT JOIN invoices note ON page.kind = 'credit_note' AND t.key = 'credit_note:' || note.id AND note.credits_id = page.invoice_id
     GROUP BY page.currency)
  SELECT currency, opening::text, charged::text, paid::text, closing::text, line_count AS "lineCount", coalesce(lines, '[]') AS lines
    FROM sections LEFT JOIN lines USING (currency)
   WHERE line_count > 0 OR opening <> 0 ORDER BY currency`
