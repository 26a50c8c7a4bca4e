import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { sql } from '../../adapters/database/sql.ts'
import { disputeSets, toDisputeState, type DisputeState } from '../../domain/payments/disputes.ts'
import { fail } from '../../errors.ts'
import type { PaymentDispute } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { lockPayment } from '../payments/lockPayment.ts'
import { idOf } from '../request/idOf.ts'
import { databaseTime } from '../shared/databaseTime.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { applyIntent } from './applyIntent.ts'
import { bookDispute } from './bookDispute.ts'
import { fetchDispute } from './fetchDispute.ts'
import { fetchIntent } from './fetchIntent.ts'
import { intentOfCharge } from './intentOfCharge.ts'
import { upsertDispute } from './upsertDispute.ts'
import { notifyOfDispute } from './notifyOfDispute.ts'

type ApplyDisputeArgs = { req: PayloadRequest; disputeId: string }

/**
 * Brings a dispute, its payment's mark and the books to what Stripe says now, in one transaction. Admins are notified
 * when it begins and when its state changes; the client is not. An earlier answer never overwrites a later one. Returns
 * the payment, or `null` for a dispute of something else.
 */
export async function applyDispute({ req, disputeId }: ApplyDisputeArgs): Promise<{ paymentId: string | null }> {
  const askedAt = await databaseTime(req)
  const dispute = await fetchDispute({ id: disputeId })
  const charge = idOf(dispute.charge)
  const intentId = idOf(dispute.payment_intent) ?? (charge && (await intentOfCharge(charge)))
  if (!intentId) return { paymentId: null }
  // Money that is taken away was received first.
  const { paymentId } = await applyIntent({ req, intent: await fetchIntent({ id: intentId }) })
  if (!paymentId) return { paymentId }
  const state = toDisputeState(dispute.status)
  // A status unknown when this was written. It stays visibly open until it is handled here.
  if (!state) throw fail('unavailable')
  await inTransaction({ req, work: () => bringForward({ req, dispute, state, paymentId, askedAt }) })
  return { paymentId }
}

type BringForwardArgs = {
  req: PayloadRequest
  dispute: Stripe.Dispute
  state: DisputeState
  paymentId: string
  askedAt: Date
}

async function bringForward({ req, dispute, state, paymentId, askedAt }: BringForwardArgs): Promise<void> {
  const { payment } = await lockPayment({ req, id: paymentId })
  const kept = await upsertDispute({ req, payment, dispute, state, askedAt })
  if (!kept) return
  const { row, before } = kept
  await bookDispute({ req, payment, row, wasWithdrawn: wasWithdrawn(dispute) })
  await markPayment({ req, paymentId })
  if (before === state) return
  await recordActivity({
    req,
    action: before === null ? 'dispute.opened' : 'dispute.updated',
    entityType: 'payment-disputes',
    entityId: row.id,
    ...(before !== null && { before: { state: before } }),
    after: changeOf(row),
  })
  await notifyOfDispute({ req, payment, row, isNew: before === null })
}

function changeOf({ state, payment, amount, currency, reason }: PaymentDispute): Record<string, unknown> {
  return { state, payment: idOf(payment), amount, currency, reason }
}

/** The network took the money, as Stripe's own books show. */
function wasWithdrawn({ balance_transactions: moves }: Stripe.Dispute): boolean {
  return Array.isArray(moves) && moves.some(({ amount }) => amount < 0)
}

/** The mark of the payment: its running dispute, else its newest. */
async function markPayment({ req, paymentId }: { req: PayloadRequest; paymentId: string }): Promise<void> {
  await sql({
    req,
    text: `UPDATE payments SET dispute_state = (
             SELECT state::text::enum_payments_dispute_state FROM payment_disputes WHERE payment_id = $1
              ORDER BY (state = ANY($2)) DESC, created_at DESC, id DESC LIMIT 1)
            WHERE id = $1`,
    values: [paymentId, disputeSets.open],
  })
}
