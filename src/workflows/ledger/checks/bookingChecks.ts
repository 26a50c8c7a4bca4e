import { paymentStates } from '../../../domain/lifecycles/payment.ts'
import { taxOfRow, taxRows } from '../taxRows.ts'
import { accountOfMethod } from '../../../domain/ledger/postings.ts'
import type { BookCheck } from './bookCheck.ts'

/** The account for a payment's method: `accountOfMethod`, as $2. */
const account = `coalesce($2::jsonb ->> p.method::text, 'other')`
const claim = `CASE WHEN p.invoice_id IS NULL THEN 'client_credit' ELSE 'receivable' END`
/** Recorded by an admin, or taken by Stripe, which may have returned it later. */
const isTaken = `(r.status = 'succeeded' OR r.stripe_refund_id IS NOT NULL)`
const invoiceAccounts = `ARRAY['receivable', 'revenue', 'tax_payable', 'tax_withheld']`
/** Taxes of a negative rate, which the client withholds. */
const withheld = `coalesce((SELECT sum((x ->> 'amount')::numeric)
    FROM jsonb_array_elements(CASE jsonb_typeof(tax_summary) WHEN 'array' THEN tax_summary END) AS r,
         jsonb_array_elements(CASE jsonb_typeof(r -> 'taxes') WHEN 'array' THEN r -> 'taxes' END) AS x
   WHERE (x ->> 'rateBps')::numeric < 0), 0)`

/**
 * The entries that invoices, credit notes, payments, refunds and reviews call for: kinds for which every entry follows
 * from its row.
 */
const told = `
  SELECT 'invoice:' || id || ':issued' AS key, 'invoice_issued' AS kind, currency, client_id, id AS invoice_id, NULL::uuid AS payment_id,
         ${invoiceAccounts} AS accounts, ARRAY[total, -subtotal, ${withheld} - tax_total, -${withheld}] AS amounts
    FROM invoices WHERE kind = 'invoice' AND issued_at IS NOT NULL
  UNION ALL
  SELECT 'invoice:' || id || ':voided', 'invoice_voided', currency, client_id, id, NULL, ${invoiceAccounts}, ARRAY[-total, subtotal, tax_total - ${withheld}, ${withheld}]
    FROM invoices WHERE kind = 'invoice' AND issued_at IS NOT NULL AND status = 'void'
  UNION ALL
  SELECT 'credit_note:' || id, 'credit_note', currency, client_id, credits_id, NULL, ${invoiceAccounts}, ARRAY[-total, subtotal, tax_total - ${withheld}, ${withheld}]
    FROM invoices WHERE kind = 'credit_note'
  UNION ALL
  SELECT 'payment:' || p.id || ':received', 'receipt', p.currency, p.client_id, p.invoice_id, p.id,
         ARRAY[${account}, ${claim}], ARRAY[p.amount, -p.amount]
    FROM payments p WHERE p.status = ANY($1)
  UNION ALL
  SELECT coalesce('review:' || r.review_id || ':refunded:' || r.id, 'refund:' || r.id),
         CASE WHEN r.review_id IS NULL THEN 'refund' ELSE 'unmatched_refund' END, r.currency, r.client_id,
         CASE WHEN r.review_id IS NULL THEN p.invoice_id END, p.id,
         CASE WHEN r.review_id IS NULL THEN ARRAY[${account}, ${claim}] ELSE ARRAY['stripe', 'suspense'] END, ARRAY[-r.amount, r.amount]
    FROM payment_refunds r JOIN payments p ON p.id = r.payment_id
   WHERE ${isTaken} AND NOT EXISTS (SELECT 1 FROM payment_reviews v WHERE v.id = r.review_id AND v.kind = 'refund_failed')
  UNION ALL
  SELECT 'refund:' || r.id || ':failed', 'refund_failed', r.currency, r.client_id, NULL, p.id, ARRAY['stripe', 'refunds_payable'], ARRAY[r.amount, -r.amount]
    FROM payment_refunds r JOIN payments p ON p.id = r.payment_id WHERE ${isTaken} AND r.status = 'failed'
  UNION ALL
  SELECT 'review:' || v.id || ':paid_out', 'refund_paid_out', v.currency, v.client_id, NULL, v.payment_id,
         ARRAY['refunds_payable', (SELECT e.account::text FROM ledger_transactions t JOIN ledger_entries e ON e.transaction_id = t.id
                                    WHERE t.key = 'review:' || v.id || ':paid_out' AND e.account IN ('bank', 'cash', 'other', 'stripe'))],
         ARRAY[v.amount, -v.amount]
    FROM payment_reviews v WHERE v.resolution = 'pay_out'
  UNION ALL
  SELECT 'allocation:' || a.id || ':' || s.step, 'allocation', a.currency, a.client_id,
         CASE WHEN s.is_own THEN p.invoice_id ELSE a.invoice_id END, p.id, ARRAY['client_credit', 'receivable'],
         ARRAY[s.sign * s.amount, -s.sign * s.amount]
    FROM payment_allocations a JOIN payments p ON p.id = a.payment_id,
         LATERAL (VALUES ('freed', true, -1, a.freed_amount), ('applied', false, 1, a.amount),
                         ('taken_back', false, -1, CASE WHEN a.reversed_at IS NULL THEN 0 ELSE a.amount END),
                         ('returned', true, 1, CASE WHEN a.reversed_at IS NULL THEN 0 ELSE a.freed_amount END)) AS s(step, is_own, sign, amount)
   WHERE s.amount > 0`

export const bookingChecks: BookCheck[] = [
  {
    name: 'a booking adds up to nothing, and its entries are of its currency, kind, time and people',
    text: `
      SELECT t.key AS subject,
             'entries: ' || count(e.id) || ', sum: ' || coalesce(sum(e.amount), 0) || ' ' || t.currency
             || CASE WHEN bool_or(e.kind::text <> t.kind::text OR e.currency <> t.currency OR e.client_id <> t.client_id
                                  OR e.occurred_at <> t.occurred_at OR e.invoice_id IS DISTINCT FROM t.invoice_id
                                  OR e.payment_id IS DISTINCT FROM t.payment_id) THEN ', an entry of something else' ELSE '' END AS says
        FROM ledger_transactions t LEFT JOIN ledger_entries e ON e.transaction_id = t.id
       GROUP BY t.id
      HAVING count(e.id) < 2 OR sum(e.amount) <> 0
          OR bool_or(e.kind::text <> t.kind::text OR e.currency <> t.currency OR e.client_id <> t.client_id
                     OR e.occurred_at <> t.occurred_at OR e.invoice_id IS DISTINCT FROM t.invoice_id
                     OR e.payment_id IS DISTINCT FROM t.payment_id)`,
  },
  {
    name: 'what invoices, credit notes, payments and refunds say is booked exactly so, and no such booking is without its row',
    text: `
      WITH told AS (${told}),
      expected AS (
        SELECT key, kind, currency, client_id, invoice_id, payment_id, account, amount
          FROM told, unnest(accounts, amounts) AS e(account, amount) WHERE amount <> 0),
      booked AS (
        SELECT t.key, t.kind::text, t.currency, t.client_id, t.invoice_id, t.payment_id, e.account::text, sum(e.amount) AS amount
          FROM ledger_transactions t JOIN ledger_entries e ON e.transaction_id = t.id
         WHERE t.kind NOT IN ('write_off', 'dispute_withdrawn', 'dispute_reinstated', 'dispute_lost', 'unmatched_receipt', 'unmatched_kept')
         GROUP BY t.id, e.account)
      SELECT key AS subject,
             account || ': ' || coalesce(x.amount || ' ' || x.currency, 'nothing') || ' by its row, '
                     || coalesce(b.amount || ' ' || b.currency, 'nothing') || ' booked' AS says
        FROM expected x FULL JOIN booked b USING (key, account)
       WHERE (x.kind, x.currency, x.client_id, x.invoice_id, x.payment_id, x.amount)
             IS DISTINCT FROM (b.kind, b.currency, b.client_id, b.invoice_id, b.payment_id, b.amount)`,
    values: [paymentStates.received, accountOfMethod],
  },
  {
    name: 'each tax of a document is booked as its tax summary says',
    text: `
      WITH documents AS (
        SELECT t.id, t.key, t.currency, CASE t.kind WHEN 'invoice_issued' THEN -1 ELSE 1 END AS sign, i.tax_summary
          FROM ledger_transactions t
          JOIN invoices i ON i.id = CASE t.kind WHEN 'credit_note' THEN split_part(t.key, ':', 2)::uuid ELSE t.invoice_id END
         WHERE t.kind IN ('invoice_issued', 'invoice_voided', 'credit_note')
           -- Entries from before taxes were named say nothing of them.
           AND EXISTS (SELECT 1 FROM ledger_entries e WHERE e.transaction_id = t.id AND e.tax_rate_bps IS NOT NULL)),
      summed AS (
        SELECT id, key, currency, ${taxOfRow.name} AS name, ${taxOfRow.rate} AS rate, sum(sign * ${taxOfRow.amount}) AS amount
          FROM documents, ${taxRows('tax_summary')} GROUP BY 1, 2, 3, 4, 5),
      booked AS (
        SELECT transaction_id AS id, tax_name AS name, tax_rate_bps AS rate, sum(amount) AS amount
          FROM ledger_entries WHERE tax_rate_bps IS NOT NULL AND kind IN ('invoice_issued', 'invoice_voided', 'credit_note')
         GROUP BY 1, 2, 3)
      SELECT coalesce(s.key, b.id::text) AS subject,
             'tax ' || coalesce(s.name, b.name) || ' ' || coalesce(s.rate, b.rate) || ': ' || coalesce(s.amount, 0) || ' by its row, '
             || coalesce(b.amount, 0) || ' booked' AS says
        FROM (SELECT * FROM summed WHERE amount <> 0) s FULL JOIN booked b USING (id, name, rate)
       WHERE s.amount IS DISTINCT FROM b.amount`,
  },
  {
    name: 'a write-off is of an issued invoice, between what is owed and what was given up',
    text: `
      SELECT t.key AS subject, 'status: ' || coalesce(i.status::text, 'no such invoice') || ', accounts: ' || string_agg(e.account::text, ', ') AS says
        FROM ledger_transactions t JOIN ledger_entries e ON e.transaction_id = t.id LEFT JOIN invoices i ON i.id = t.invoice_id
       WHERE t.kind = 'write_off'
       GROUP BY t.id, i.id
      HAVING i.id IS NULL OR i.issued_at IS NULL OR i.written_off_at IS NULL OR i.currency <> t.currency OR i.client_id <> t.client_id
          OR t.key !~ ('^invoice:' || i.id || ':written_off(:[0-9]+)?$')
          OR bool_or(e.account NOT IN ('receivable', 'write_offs'))`,
  },
]
