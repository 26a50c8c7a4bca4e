import { disputeSets } from '../../../domain/payments/disputes.ts'
import type { BookCheck } from './bookCheck.ts'

export const stripeChecks: BookCheck[] = [
  {
    name: 'what a network holds back is what the state of its dispute says',
    text: `
      WITH held AS (
        SELECT coalesce(d.id::text, split_part(t.key, ':', 2)) AS dispute,
               coalesce(sum(e.amount) FILTER (WHERE e.account = 'disputed'), 0) AS disputed,
               coalesce(sum(e.amount) FILTER (WHERE e.account = 'dispute_losses'), 0) AS lost,
               bool_or(t.kind = 'dispute_withdrawn') AS withdrawn,
               bool_or(t.payment_id IS DISTINCT FROM d.payment_id OR t.client_id <> d.client_id) AS foreign_rows
          FROM ledger_transactions t JOIN ledger_entries e ON e.transaction_id = t.id
          LEFT JOIN payment_disputes d ON split_part(t.key, ':', 2) IN (d.id::text, d.stripe_dispute_id)
         WHERE t.kind IN ('dispute_withdrawn', 'dispute_reinstated', 'dispute_lost')
         GROUP BY 1)
      SELECT coalesce(d.stripe_dispute_id, h.dispute) AS subject,
             'state: ' || coalesce(d.state::text, 'no such dispute') || ', held: ' || coalesce(h.disputed, 0) || ', lost: ' || coalesce(h.lost, 0) AS says
        FROM payment_disputes d FULL JOIN held h ON h.dispute = d.id::text
       WHERE d.id IS NULL OR h.foreign_rows OR h.disputed < 0
          OR NOT CASE
               WHEN d.state = ANY($1) THEN h.disputed = d.amount AND h.lost = 0
               WHEN d.state = ANY($2) THEN h.disputed = 0 AND h.lost = d.amount
               WHEN d.state = 'prevented' THEN coalesce(h.disputed, 0) = 0 AND coalesce(h.lost, 0) IN (0, d.amount)
               WHEN d.state = ANY($3) THEN coalesce(h.disputed, 0) IN (0, d.amount) AND coalesce(h.lost, 0) = 0
               ELSE coalesce(h.disputed, 0) = 0 AND coalesce(h.lost, 0) = 0 END IS TRUE`,
    values: [disputeSets.open, disputeSets.lost, disputeSets.inquiry],
  },
  {
    name: 'a payment shows its dispute that runs, else its newest',
    text: `
      SELECT p.id::text AS subject, 'shown: ' || coalesce(p.dispute_state::text, 'none') || ', is: ' || coalesce(d.state::text, 'none') AS says
        FROM payments p LEFT JOIN (
          SELECT DISTINCT ON (payment_id) payment_id, state FROM payment_disputes
           ORDER BY payment_id, (state = ANY($1)) DESC, created_at DESC, id DESC) d ON d.payment_id = p.id
       WHERE p.dispute_state::text IS DISTINCT FROM d.state::text`,
    values: [disputeSets.open],
  },
  {
    name: 'money in suspense waits under a review, until that is decided',
    text: `
      WITH unmatched AS (
        SELECT t.key, regexp_replace(t.key, ':unmatched$', '') AS review_key, t.currency, -sum(e.amount) AS amount
          FROM ledger_transactions t JOIN ledger_entries e ON e.transaction_id = t.id AND e.account = 'suspense'
         WHERE t.kind = 'unmatched_receipt' GROUP BY t.id),
      taken AS (
        SELECT split_part(t.key, ':', 2) AS review, t.currency, sum(e.amount) AS amount
          FROM ledger_transactions t JOIN ledger_entries e ON e.transaction_id = t.id AND e.account = 'suspense'
         WHERE t.kind IN ('unmatched_refund', 'unmatched_kept') GROUP BY 1, 2)
      SELECT coalesce(u.key, 'review:' || k.review) AS subject,
             'in suspense: ' || coalesce(u.amount, 0) - coalesce(k.amount, 0) || ' ' || coalesce(u.currency, k.currency) || ', review: '
             || coalesce(r.status || coalesce(' (' || r.resolution || ')', ''), 'none') AS says
        FROM unmatched u LEFT JOIN payment_reviews r ON r.key = u.review_key
        FULL JOIN taken k ON k.review = r.id::text
       WHERE u.key IS NULL OR r.id IS NULL OR r.currency <> u.currency OR r.amount <> u.amount OR k.currency <> u.currency
          OR coalesce(k.amount, 0) > u.amount OR (r.status = 'resolved' AND coalesce(k.amount, 0) <> u.amount)`,
  },
  {
    name: 'only unmatched money is in suspense, and only refunds that came back are payable',
    text: `
      SELECT t.key AS subject, string_agg(e.account || ': ' || e.amount || ' ' || e.currency, ', ') AS says
        FROM ledger_transactions t JOIN ledger_entries e ON e.transaction_id = t.id
       WHERE (e.account = 'suspense' AND t.kind NOT IN ('unmatched_receipt', 'unmatched_refund', 'unmatched_kept'))
          OR (e.account = 'refunds_payable' AND t.kind NOT IN ('refund_failed', 'refund_paid_out'))
       GROUP BY t.id`,
  },
  {
    name: 'refunds that came back wait under a review, until they are paid out',
    text: `
      SELECT coalesce(w.currency, p.currency) AS subject,
             'waiting: ' || coalesce(w.amount, 0) || ', payable: ' || coalesce(p.amount, 0) AS says
        FROM (SELECT currency, sum(amount) AS amount FROM payment_reviews
               WHERE kind = 'refund_failed' AND status = 'open' GROUP BY currency) w
        FULL JOIN (SELECT currency, -sum(amount) AS amount FROM ledger_entries
                    WHERE account = 'refunds_payable' GROUP BY currency HAVING sum(amount) <> 0) p USING (currency)
       WHERE w.amount IS DISTINCT FROM p.amount`,
  },
]
