import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { isMissing } from '../../adapters/stripe/askStripe.ts'
import { formatAnyMoney } from '../../domain/formatAnyMoney.ts'
import { notify } from '../notifications/notify.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { applyRefunds } from '../stripe/applyRefunds.ts'
import { dropRefund } from '../stripe/dropRefund.ts'
import type { ReconcileStep } from './step.ts'
import { workThrough } from './workThrough.ts'

const atOnce = 50

/** Many times longer than anybody waits for Stripe's answer: a refund that it does not have by then never reached it. */
const lostMinutes = 2
const askingMs = 60_000

type Pending = {
  id: string
  intentId: string
  amount: string
  currency: string
  /** Stripe has it. */
  isTaken: boolean
  /** Nobody can still be asking for it: nobody ever did, or it was long ago. */
  isOver: boolean
  /** Stripe's reason where it refused and the row was not told any more. */
  refusal: string | null
}

/**
 * Asks Stripe what became of refunds that are pending: those that it has are brought forward. One that it does not have is failed, so that its amount is
 * free again, and the admins are told: after a minute where whoever should have asked died before, else a good while after the question.
 */
export const finishRefunds: ReconcileStep = async function finishRefunds({ req, isTimeUp }) {
  await workThrough({ rows: await takePending({ req }), isTimeUp, work: (refund) => finish({ req, refund }) })
}

/** Whoever takes them puts them at the end of the row: what cannot be finished keeps no other from its turn. */
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
  // Of those that Stripe takes its time with, each is asked about once in a minute, whoever runs.
  if (isTaken) await sql({ req, text: 'UPDATE payment_refunds SET asked_at = now() WHERE id = $1', values: [id] })
  const { refunds } = await applyRefunds({ req, intentId }).catch((error: unknown) => {
    if (isMissing(error)) return { refunds: [] }
    throw error
  })
  const isThere = isTaken || refunds.some(({ metadata }) => metadata?.['refundId'] === id)
  if (isThere || (refusal === null && !isOver)) return
  await giveUp({ req, refund })
}

async function giveUp({
  req,
  refund: { id, refusal, amount, currency },
}: {
  req: PayloadRequest
  refund: Pending
}): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const failureReason = refusal ?? 'never_reached_stripe'
      if (!(await dropRefund({ req, refundId: id, failureReason, unlessAskedWithinMs: askingMs }))) return
      const amountMinor = Number(amount)
      const data = { amount: formatAnyMoney({ amountMinor, currency }), reason: failureReason }
      await notify({
        req,
        to: 'admins',
        type: 'refund.failed',
        data,
        entity: { type: 'payment-refunds', id },
        mail: ({ firstName }) => ({
          template: 'refund_failed',
          link: { site: 'backend', path: `/admin/collections/payment-refunds/${id}` },
          data: { ...data, firstName, reason: failureReason.replaceAll('_', ' ') },
        }),
      })
    },
  })
}
