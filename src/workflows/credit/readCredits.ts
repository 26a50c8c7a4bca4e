import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { toSafeNumber } from '../../domain/money/toSafeNumber.ts'

/**
 * Money of a payment that may be applied to an invoice, in minor units of `currency`: what pays no invoice yet
 * (`open`), and what was paid too much on its own invoice (`overpaid`). What a card network holds and what a refund has
 * reserved is taken off.
 */
export type Credit = { payment: string; currency: string; open: number; overpaid: number; total: number }

type Row = { payment: string; currency: string; open: string; overpaid: string; held: string }

type ReadCreditsArgs = {
  req: PayloadRequest
  client: string
  currency?: string | undefined
  /** Only this one's. */
  payment?: string | undefined
}

/** The credits of a client, oldest money first. Under `lockCredit` nobody else uses them. */
export async function readCredits({ req, client, currency, payment }: ReadCreditsArgs): Promise<Credit[]> {
  const rows = await sql<Row>({ req, text: creditText, values: [client, currency ?? null, payment ?? null] })
  return rows.map(creditOf).filter(({ total }) => total > 0)
}

function creditOf({ payment, currency, ...sums }: Row): Credit {
  const [open, overpaid, held] = [BigInt(sums.open), BigInt(sums.overpaid), BigInt(sums.held)]
  const free = open + overpaid - held
  const total = free > 0n ? toSafeNumber(free) : 0
  return { payment, currency, open: toSafeNumber(open < 0n ? 0n : open), overpaid: toSafeNumber(overpaid), total }
}

/** $1 client, $2 currency or null, $3 payment or null. Of an overpaid invoice the newest money is what was too much. */
const creditText = `
  WITH open AS (
    SELECT payment_id AS payment, currency, -sum(amount) AS open
      FROM ledger_entries
     WHERE client_id = $1::uuid AND account = 'client_credit' AND payment_id IS NOT NULL AND ($2::text IS NULL OR currency = $2)
     GROUP BY payment_id, currency),
  owed AS (
    SELECT invoice_id, currency, -sum(amount) AS too_much
      FROM ledger_entries
     WHERE client_id = $1::uuid AND account = 'receivable' AND ($2::text IS NULL OR currency = $2)
     GROUP BY invoice_id, currency HAVING sum(amount) < 0),
  into_own AS (
    SELECT e.payment_id AS payment, e.invoice_id, e.currency, o.too_much, -sum(e.amount) AS paid, max(p.paid_at) AS paid_at
      FROM owed o
      JOIN ledger_entries e ON e.invoice_id = o.invoice_id AND e.account = 'receivable' AND e.payment_id IS NOT NULL
      JOIN payments p ON p.id = e.payment_id AND p.invoice_id = e.invoice_id
     GROUP BY e.payment_id, e.invoice_id, e.currency, o.too_much HAVING sum(e.amount) < 0),
  overpaid AS (
    SELECT payment, currency,
           greatest(0, least(paid, too_much - coalesce(sum(paid) OVER (
             PARTITION BY invoice_id ORDER BY paid_at DESC, payment DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0))) AS overpaid
      FROM into_own),
  held AS (
    SELECT payment_id AS payment, currency, sum(amount) AS held FROM (
      SELECT payment_id, currency, amount FROM ledger_entries
       WHERE client_id = $1::uuid AND account IN ('disputed', 'dispute_losses')
         AND kind IN ('dispute_withdrawn', 'dispute_reinstated', 'dispute_lost')
      UNION ALL
      SELECT payment_id, currency, amount FROM payment_refunds
       WHERE client_id = $1::uuid AND status = 'pending' AND stripe_refund_id IS NULL AND review_id IS NULL) one
     GROUP BY payment_id, currency)
  SELECT c.payment, c.currency, c.open::text AS open, c.overpaid::text AS overpaid, coalesce(h.held, 0)::text AS held
    FROM (SELECT payment, currency, coalesce(open, 0) AS open, coalesce(overpaid, 0) AS overpaid
            FROM open FULL JOIN overpaid USING (payment, currency)) c
    LEFT JOIN held h ON h.payment = c.payment AND h.currency = c.currency
    JOIN payments p ON p.id = c.payment
   WHERE ($3::uuid IS NULL OR c.payment = $3) AND (c.open > 0 OR c.overpaid > 0)
   ORDER BY p.paid_at, c.payment`
