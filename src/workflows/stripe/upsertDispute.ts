import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { now } from '../../adapters/now.ts'
import { fromStripeAmount } from '../../domain/payments/cardAmounts.ts'
import { disputeSets, type DisputeState } from '../../domain/payments/disputes.ts'
import { fail } from '../../errors.ts'
import type { Payment, PaymentDispute } from '../../payload-types.ts'
import { idOf } from '../request/idOf.ts'

type Kept = { row: PaymentDispute; before: DisputeState | null }

type UpsertDisputeArgs = {
  req: PayloadRequest
  payment: Payment
  dispute: Stripe.Dispute
  state: DisputeState
  /** When Stripe was asked. */
  askedAt: Date
}

/**
 * The row of a dispute, created or brought to its state at Stripe; `before` is its old state, `null` for a new one.
 * Null when a later answer of Stripe's was stored already. Runs under the payment's lock.
 */
export async function upsertDispute({
  req,
  payment,
  dispute,
  state,
  askedAt,
}: UpsertDisputeArgs): Promise<Kept | null> {
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

type AddDisputeArgs = {
  req: PayloadRequest
  payment: Payment
  dispute: Stripe.Dispute
  state: DisputeState
  askedAt: Date
}

async function addDispute({ req, payment, dispute, state, askedAt }: AddDisputeArgs): Promise<PaymentDispute> {
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

type TimesOfArgs = { dispute: Stripe.Dispute; state: DisputeState; known?: PaymentDispute }

function timesOf({ dispute, state, known }: TimesOfArgs): Pick<PaymentDispute, 'evidenceDueBy' | 'closedAt'> {
  const dueBy = dispute.evidence_details?.due_by
  return {
    evidenceDueBy: dueBy ? new Date(dueBy * 1000).toISOString() : null,
    closedAt: disputeSets.closed.includes(state) ? (known?.closedAt ?? now().toISOString()) : null,
  }
}
