import type { PayloadRequest } from 'payload'
import { disputeSets } from '../../domain/payments/disputes.ts'
import { postings } from '../../domain/ledger/postings.ts'
import type { LedgerEntryDraft, LedgerKind } from '../../domain/ledger/ledger.ts'
import type { Payment, PaymentDispute } from '../../payload-types.ts'
import { bookPayment } from '../payments/bookPayment.ts'
import { creditDisputeWin } from '../paymentExceptions/creditDisputeWin.ts'
import { isBooked } from '../paymentExceptions/isBooked.ts'

type BookStepArgs = { step: string; kind: LedgerKind; entries: readonly LedgerEntryDraft[] }

type BookDisputeArgs = {
  req: PayloadRequest
  payment: Payment
  row: PaymentDispute
  /** Stripe has taken the money for it at some point. */
  wasWithdrawn: boolean
}

/**
 * Books what a dispute did to the money, each step once, under the payment's lock. Missed steps are booked with the one
 * that was seen, so the result is the same. Inquiries withdraw nothing.
 */
export async function bookDispute({ req, payment, row, wasWithdrawn }: BookDisputeArgs): Promise<void> {
  const { state } = row
  const amount = BigInt(row.amount)
  const isLost = disputeSets.lost.includes(state) || state === 'prevented'
  if (!wasWithdrawn && !disputeSets.open.includes(state) && !disputeSets.lost.includes(state) && state !== 'won') return
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
    if (wasLost) await creditDisputeWin({ req, payment, row })
  }

  async function bookStep({ step, kind, entries }: BookStepArgs) {
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
