import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { isMissing } from '../../adapters/stripe/callStripe.ts'
import { formatAnyMoney } from '../../domain/money/formatAnyMoney.ts'
import { notify } from '../notifications/notify.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { applyRefunds } from '../stripe/applyRefunds.ts'
import { failPendingRefund } from '../stripe/failPendingRefund.ts'
import type { ReconcileStep } from './types.ts'
import { processBatch } from './processBatch.ts'

const atOnce = 50

/**
 * Many times longer than any request waits for Stripe's answer. A refund that Stripe does not have by then never
 * reached it.
 */
const lostMinutes = 2
const askingMs = 60_000

type Pending = {
  id: string
  intentId: string
  amount: string
  currency: string
  /** Stripe has it. */
  isTaken: boolean
  /** No request for it can be running: none ever was, or it was long ago. */
  isOver: boolean
  /** Stripe's reason, if it refused and the row was not updated. */
  refusal: string | null
}

/**
 * Asks Stripe about pending refunds, and moves those it has forward. One that it does not have is failed, so its amount
 * is free again, and the admins are notified: after a minute if its process died before asking, else a good while after
 * the request.
 */
export const finishRefunds: ReconcileStep = async function finishRefunds({ req, isTimeUp }) {
  await processBatch({ rows: await takePending({ req }), isTimeUp, work: (refund) => finish({ req, refund }) })
}

/** Claims them by moving them to the end of the queue, so one that cannot be finished blocks no other. */
async function takePending({ req }: { req: PayloadRequest }): Promise<Pending[]> {
  return sql<Pending>({
    req,
    text: `WITH taken AS (
             SELECT r.id, coalesce(v.stripe_object_id, p.stripe_payment_intent_id) AS "intentId", r.amount, r.currency,
                    r.stripe_refund_id IS NOT NULL AS "isTaken", coalesce(o.attempted_at < now() - make_interval(mins => $2), true) AS "isOver",
                    CASE o.outcome WHEN 'failed' THEN coalesce(o.error, 'refused') END AS refusal
               FROM payment_refunds r
               JOIN payments p ON p.id = r.payment_id
               LEFT JOIN payment_reviews v ON v.id = r.review_id AND v.kind <> 'refund_failed'
               LEFT JOIN stripe_operations o ON o.subject = 'refund:' || r.id
              WHERE r.status = 'pending' AND coalesce(v.stripe_object_id, p.stripe_payment_intent_id) IS NOT NULL
                AND (r.asked_at IS NULL OR r.asked_at < now() - interval '1 minute')
              ORDER BY r.updated_at LIMIT $1 FOR NO KEY UPDATE OF r SKIP LOCKED)
           UPDATE payment_refunds r SET updated_at = now() FROM taken WHERE r.id = taken.id RETURNING taken.*`,
    values: [atOnce, lostMinutes],
  })
}

async function finish({ req, refund }: { req: PayloadRequest; refund: Pending }): Promise<void> {
  const { id, intentId, isTaken, isOver, refusal } = refund
  // Refunds that Stripe takes long for are each checked once a minute, in whichever process.
  if (isTaken) await sql({ req, text: 'UPDATE payment_refunds SET asked_at = now() WHERE id = $1', values: [id] })
  const { refunds } = await applyRefunds({ req, intentId }).catch((error: unknown) => {
    if (isMissing(error)) return { refunds: [] }
    throw error
  })
  const isThere = isTaken || refunds.some(({ metadata }) => metadata?.['refundId'] === id)
  if (isThere || (refusal === null && !isOver)) return
  await giveUp({ req, refund })
}

type GiveUpArgs = { req: PayloadRequest; refund: Pending }

async function giveUp({ req, refund: { id, refusal, amount, currency } }: GiveUpArgs): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const failureReason = refusal ?? 'never_reached_stripe'
      if (!(await failPendingRefund({ req, refundId: id, failureReason, unlessAskedWithinMs: askingMs }))) return
      const amountMinor = Number(amount)
      const data = { refundId: id, amount: formatAnyMoney({ amountMinor, currency }), failureReason }
      await notify({ req, kind: 'refund.failed', to: ['admins'], data })
    },
  })
}
