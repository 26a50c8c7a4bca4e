import type { BookCheck } from './bookCheck.ts'

export const paymentChecks: BookCheck[] = [
  {
    name: 'the status of a payment is what came in for it and went back',
    text: `
      WITH moved AS (
        SELECT payment_id AS id, coalesce(sum(amount) FILTER (WHERE kind = 'receipt'), 0) AS received,
               coalesce(-sum(amount) FILTER (WHERE kind = 'refund'), 0) AS refunded
          FROM ledger_entries WHERE account IN ('bank', 'cash', 'other', 'stripe') AND kind IN ('receipt', 'refund') GROUP BY payment_id)
      SELECT p.id::text AS subject, 'status: ' || p.status || ', amount: ' || p.amount || ', received: ' || coalesce(m.received, 0)
             || ', refunded: ' || coalesce(m.refunded, 0) || ' ' || p.currency AS says
        FROM payments p LEFT JOIN moved m USING (id)
       WHERE NOT CASE p.status WHEN 'completed' THEN m.received = p.amount AND m.refunded = 0
                               WHEN 'partially_refunded' THEN m.received = p.amount AND m.refunded > 0 AND m.refunded < m.received
                               WHEN 'refunded' THEN m.received = p.amount AND m.refunded = m.received
                               ELSE m.id IS NULL END IS TRUE`,
  },
  {
    name: 'a payment is of the client and in the currency of its invoice',
    text: `
      SELECT p.id::text AS subject, p.currency || ', the invoice: ' || i.currency AS says
        FROM payments p JOIN invoices i ON i.id = p.invoice_id WHERE p.currency <> i.currency OR p.client_id <> i.client_id`,
  },
  {
    name: 'no money is applied that a payment does not have',
    text: `
      SELECT e.payment_id::text AS subject, e.account || ': ' || sum(e.amount) || ' ' || e.currency AS says
        FROM ledger_entries e JOIN payments p ON p.id = e.payment_id
       WHERE e.account = 'client_credit' OR (e.account = 'receivable' AND e.invoice_id = p.invoice_id)
       GROUP BY e.payment_id, e.account, e.currency HAVING sum(e.amount) > 0`,
  },
  {
    name: 'an allocation is of the client of its payment and its invoice, in the currency of the invoice',
    text: `
      SELECT a.id::text AS subject, a.amount || ' ' || a.currency || ', the invoice: ' || i.currency AS says
        FROM payment_allocations a JOIN payments p ON p.id = a.payment_id JOIN invoices i ON i.id = a.invoice_id
       WHERE a.client_id <> p.client_id OR a.client_id <> i.client_id OR a.currency <> i.currency OR a.freed_amount > a.amount
          OR i.kind <> 'invoice' OR i.issued_at IS NULL OR (i.id = p.invoice_id AND a.freed_amount > 0)`,
  },
  {
    name: 'a refund is of its payment, and one that succeeded is settled',
    text: `
      SELECT r.id::text AS subject, 'status: ' || r.status || ', ' || r.amount || ' ' || r.currency || ', the payment: ' || p.currency AS says
        FROM payment_refunds r JOIN payments p ON p.id = r.payment_id
       WHERE r.client_id <> p.client_id OR (r.review_id IS NULL AND r.currency <> p.currency)
          OR (r.status = 'succeeded') <> (r.settled_at IS NOT NULL)`,
  },
]
