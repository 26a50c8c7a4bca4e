import { invoiceStates } from '../../../domain/lifecycles/invoice.ts'
import type { BookCheck } from './bookCheck.ts'

export const invoiceChecks: BookCheck[] = [
  {
    name: 'lines, tax by rate and totals of a document add up',
    text: `
      WITH lines AS (
        SELECT _parent_id AS id, sum(net_amount) AS net, sum(tax_amount) AS tax, sum(gross_amount) AS gross,
               bool_or(net_amount + tax_amount <> gross_amount) AS broken
          FROM invoices_lines GROUP BY _parent_id),
      rates AS (
        SELECT i.id, sum((r ->> 'net')::numeric) AS net, sum((r ->> 'tax')::numeric) AS tax, sum((r ->> 'gross')::numeric) AS gross
          FROM invoices i, jsonb_array_elements(CASE jsonb_typeof(i.tax_summary) WHEN 'array' THEN i.tax_summary ELSE '[]' END) AS r
         GROUP BY i.id)
      SELECT coalesce(i.invoice_number, i.id::text) AS subject,
             'document: ' || concat_ws(' + ', i.subtotal, i.tax_total) || ' = ' || i.total
             || ', lines: ' || concat_ws(' + ', l.net, l.tax) || ' = ' || coalesce(l.gross, 0)
             || ', rates: ' || concat_ws(' + ', r.net, r.tax) || ' = ' || coalesce(r.gross, 0) AS says
        FROM invoices i LEFT JOIN lines l USING (id) LEFT JOIN rates r USING (id)
       WHERE i.total < 0 OR i.subtotal + i.tax_total <> i.total OR l.broken
          OR (i.subtotal, i.tax_total, i.total) IS DISTINCT FROM (l.net, l.tax, l.gross)
          OR (r.id IS NOT NULL AND (i.subtotal, i.tax_total, i.total) IS DISTINCT FROM (r.net, r.tax, r.gross))`,
  },
  {
    name: 'the status of an invoice is what its balance says',
    text: `
      WITH owed AS (
        SELECT invoice_id AS id, sum(amount) AS owed,
               coalesce(-sum(amount) FILTER (WHERE kind IN ('receipt', 'refund', 'allocation')), 0) AS paid,
               coalesce(-sum(amount) FILTER (WHERE kind = 'write_off'), 0) AS written_off,
               coalesce(-sum(amount) FILTER (WHERE kind = 'credit_note'), 0) AS credited
          FROM ledger_entries WHERE account = 'receivable' GROUP BY invoice_id)
      SELECT coalesce(i.invoice_number, i.id::text) AS subject,
             'status: ' || i.status || ', owed: ' || coalesce(o.owed::text, 'nothing booked') || ', paid: ' || coalesce(o.paid, 0)
             || ', credited: ' || coalesce(o.credited, 0) || ', written off: ' || coalesce(o.written_off, 0) || ' ' || i.currency AS says
        FROM invoices i LEFT JOIN owed o USING (id)
       WHERE i.kind = 'invoice' AND NOT (i.total = 0 AND o.id IS NULL AND i.issued_at IS NOT NULL AND i.status IN ('paid', 'void'))
         AND (i.status::text <> CASE WHEN i.issued_at IS NULL THEN CASE WHEN i.status = 'void' THEN 'void' ELSE 'draft' END
                                     WHEN i.status = 'void' AND o.owed = 0 AND o.paid = 0 THEN 'void'
                                     WHEN o.owed <= 0 THEN 'paid' WHEN o.paid > 0 THEN 'partially_paid' ELSE 'open' END
              OR (i.issued_at IS NOT NULL AND o.id IS NULL) OR o.paid < 0 OR o.written_off < 0 OR o.written_off > i.total
              OR o.credited > i.total OR (o.owed < 0 AND o.written_off > 0))`,
  },
  {
    name: 'a credit note corrects an invoice of the same client and currency',
    text: `
      SELECT coalesce(n.invoice_number, n.id::text) AS subject,
             'status: ' || n.status || ', credits ' || coalesce(i.invoice_number, 'nothing') AS says
        FROM invoices n LEFT JOIN invoices i ON i.id = n.credits_id AND i.kind = 'invoice' AND i.issued_at IS NOT NULL
       WHERE n.kind = 'credit_note'
         AND (i.id IS NULL OR n.status <> 'paid' OR n.issued_at IS NULL OR n.currency <> i.currency OR n.client_id <> i.client_id)`,
  },
  {
    name: 'numbers of a series have neither gap nor double',
    text: `
      WITH numbered AS (
        SELECT CASE m[1] WHEN 'INV' THEN 'invoice' ELSE 'credit_note' END || ':' || m[2] AS series,
               count(*) AS numbers, count(DISTINCT m[3]::bigint) AS different, max(m[3]::bigint) AS last
          FROM invoices, regexp_match(invoice_number, '^(INV|CN)-([0-9]{4})-([0-9]{5,})$') AS m WHERE m IS NOT NULL GROUP BY 1),
      counted AS (SELECT series, value AS counter FROM number_series WHERE series ~ '^(invoice|credit_note):')
      SELECT series AS subject, 'numbers: ' || coalesce(numbers, 0) || ' (' || coalesce(different, 0) || ' different), last: '
             || coalesce(last, 0) || ', counter: ' || coalesce(counter, 0) AS says
        FROM numbered FULL JOIN counted USING (series)
       WHERE (numbers, different, last) IS DISTINCT FROM (counter::bigint, counter::bigint, counter::bigint)`,
  },
  {
    name: 'an issued document has a number, and what is not issued has none',
    text: `
      SELECT id::text AS subject, 'status: ' || status || ', number: ' || coalesce(invoice_number, 'none') AS says
        FROM invoices
       WHERE (issued_at IS NULL) <> (invoice_number IS NULL)
          OR (issued_at IS NULL AND status = ANY($1)) OR (issued_at IS NOT NULL AND status = 'draft')`,
    values: [invoiceStates.issued],
  },
]
