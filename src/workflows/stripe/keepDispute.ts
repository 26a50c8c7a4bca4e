import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { now } from '../../adapters/clock.ts'
import { fromStripeAmount } from '../../domain/cardAmounts.ts'
import { isClosedDispute, type DisputeState } from '../../domain/disputes.ts'
import { fail } from '../../errors.ts'
import type { Payment, PaymentDispute } from '../../payload-types.ts'
import { idOf } from '../shared/ids.ts'

type Kept = { row: PaymentDispute; before: DisputeState | null }

/**
 * The row of a dispute, made or brought to its state at Stripe; `before` is the state that it had, `null` for a new one. Null where a later answer of
 * Stripe's was kept already. Run under the payment's lock.
 */
export async function keepDispute({
  req,
  payment,
  dispute,
  state,
  askedAt,
}: {
  req: PayloadRequest
  payment: Payment
  dispute: Stripe.Dispute
  state: DisputeState
  /** When Stripe was asked. */
  askedAt: Date
}): Promise<Kept | null> {
  const known = await findDispute({ req, stripeDisputeId: dispute.id })
  if (!known) return { row: await addDispute({ req, payment, dispute, state, askedAt }), before: null }
  if (Date.parse(known.updatedAt) > askedAt.getTime()) return null
  const changes = { state, ...timesOf({ dispute, state, known }), updatedAt: askedAt.toISOString() }
  await req.payload.db.updateOne({
    collection: 'payment-disputes',
    id: known.id,
    data: changes,
    req,
    returning: false,
  })
  return { row: { ...known, ...changes }, before: known.state }
}

async function findDispute({ req, stripeDisputeId }: { req: PayloadRequest; stripeDisputeId: string }) {
  return req.payload.db.findOne<PaymentDispute>({
    collection: 'payment-disputes',
    where: { stripeDisputeId: { equals: stripeDisputeId } },
    req,
  })
}

async function addDispute({
  req,
  payment,
  dispute,
  state,
  askedAt,
}: {
  req: PayloadRequest
  payment: Payment
  dispute: Stripe.Dispute
  state: DisputeState
  askedAt: Date
}): Promise<PaymentDispute> {
  const money = fromStripeAmount(dispute)
  if (!money || money.amountMinor < 1) throw fail('unavailable')
  return req.payload.db.create({
    collection: 'payment-disputes',
    data: {
      payment: payment.id,
      client: idOf(payment.client),
      stripeDisputeId: dispute.id,
      amount: money.amountMinor,
      currency: money.currency,
      reason: dispute.reason,
      state,
      ...timesOf({ dispute, state }),
      createdAt: (Number.isFinite(dispute.created) ? new Date(dispute.created * 1000) : askedAt).toISOString(),
      updatedAt: askedAt.toISOString(),
    },
    req,
  })
}

function timesOf({
  dispute,
  state,
  known,
}: {
  dispute: Stripe.Dispute
  state: DisputeState
  known?: PaymentDispute
}): Pick<PaymentDispute, 'evidenceDueBy' | 'closedAt'> {
  const dueBy = dispute.evidence_details?.due_by
  return {
    evidenceDueBy: dueBy ? new Date(dueBy * 1000).toISOString() : null,
    closedAt: isClosedDispute(state) ? (known?.closedAt ?? now().toISOString()) : null,
  }
}
