import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'
import { standsText } from './findInvoiceElsewhere.ts'

/** Younger receipts have a job that runs, or that is tried again soon. */
const graceMs = 60 * 60_000
const batchSize = 200

/**
 * Gives a new job, at most one a day, to paid parts of plans that have no invoice though their money is there: the
 * tries of the job came to an end, or a dispute held the money when it ran. Safe to run repeatedly and in parallel.
 */
export async function wakePaidParts({ req }: { req: PayloadRequest }): Promise<void> {
  const at = now()
  const before = new Date(at.getTime() - graceMs).toISOString()
  const day = at.toISOString().slice(0, 10)
  for (let after = { paidAt: '-infinity', id: '00000000-0000-0000-0000-000000000000' }; ;) {
    const due = await sql<typeof after>({
      req,
      text: dueText,
      values: [paymentStates.received, before, after.paidAt, after.id, batchSize],
    })
    for (const { id } of due) {
      await enqueueJob({ req, name: 'plan.invoice', data: { paymentId: id }, singletonKey: `${id}:${day}` })
    }
    const last = due.at(-1)
    if (!last || due.length < batchSize) return
    after = last
  }
}

/** Reads the index `payments_bare_parts_idx`. What a card network holds and what a refund has reserved is not there. */
const dueText = `
  SELECT p.id, p.paid_at::text AS "paidAt" FROM payments p JOIN contracts c ON c.id = p.contract_id
   WHERE p.plan_part IS NOT NULL AND p.invoice_id IS NULL AND p.paid_at IS NOT NULL
     AND p.status = ANY($1) AND p.updated_at < $2 AND (p.paid_at, p.id) > ($3::timestamptz, $4::uuid)
     AND c.plan_invoicing <> 'request' AND c.activated_at IS NOT NULL
     AND NOT EXISTS (
       SELECT 1 FROM invoices i
        WHERE i.contract_id = c.id AND ${standsText}
          AND CASE WHEN p.plan_part = 'deposit' THEN i.plan_part = 'deposit' ELSE i.milestone_id = p.milestone_id END)
     AND 0 < (
       SELECT coalesce(-sum(e.amount) FILTER (WHERE e.account = 'client_credit'), 0)
            - coalesce(sum(e.amount) FILTER (WHERE e.account IN ('disputed', 'dispute_losses')
                AND e.kind IN ('dispute_withdrawn', 'dispute_reinstated', 'dispute_lost')), 0)
         FROM ledger_entries e WHERE e.payment_id = p.id)
     AND NOT EXISTS (
       SELECT 1 FROM payment_refunds r
        WHERE r.payment_id = p.id AND r.status = 'pending' AND r.stripe_refund_id IS NULL AND r.review_id IS NULL)
   ORDER BY p.paid_at, p.id LIMIT $5`
