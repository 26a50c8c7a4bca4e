import type { PayloadRequest } from 'payload'
import { isLostDispute, isOpenDispute } from '../../domain/disputes.ts'
import { postings } from '../../domain/postings.ts'
import type { LedgerEntryDraft, LedgerKind } from '../../domain/ledger.ts'
import type { Payment, PaymentDispute } from '../../payload-types.ts'
import { bookPayment } from '../payments/bookPayment.ts'
import { creditWon } from './creditWon.ts'
import { isBooked } from './isBooked.ts'

/**
 * Books what a dispute did to the money, each step once, under the payment's lock; steps that nobody saw are booked with the one that was seen, so
 * that the end is the same. Inquiries withdraw nothing.
 */
export async function bookDispute({
  req,
  payment,
  row,
  wasWithdrawn,
}: {
  req: PayloadRequest
  payment: Payment
  row: PaymentDispute
  /** Stripe has taken the money for it at some time. */
  wasWithdrawn: boolean
}): Promise<void> {
  const { state } = row
  const amount = BigInt(row.amount)
  const isLost = isLostDispute(state) || state === 'prevented'
  if (!wasWithdrawn && !isOpenDispute(state) && !isLostDispute(state) && state !== 'won') return
  await bookStep({ step: 'withdrawn', kind: 'dispute_withdrawn', entries: postings.disputeWithdrawn({ amount }) })
  if (isLost) {
    const wasReinstated = await isBooked({ req, key: `dispute:${row.id}:reinstated` })
    const entries = postings.disputeLost({ amount, wasReinstated })
    await bookStep({ step: 'lost', kind: 'dispute_lost', entries })
  }
  if (state === 'won' || state === 'warning_closed') {
    const wasLost = await isBooked({ req, key: `dispute:${row.id}:lost` })
    const entries = postings.disputeReinstated({ amount, wasLost })
    await bookStep({ step: 'reinstated', kind: 'dispute_reinstated', entries })
    if (wasLost) await creditWon({ req, payment, row })
  }

  async function bookStep({
    step,
    kind,
    entries,
  }: {
    step: string
    kind: LedgerKind
    entries: readonly LedgerEntryDraft[]
  }) {
    await bookPayment({
      req,
      payment,
      key: `dispute:${row.id}:${step}`,
      kind,
      currency: row.currency,
      memo: row.stripeDisputeId,
      entries,
      isOnInvoice: false,
    })
  }
}
