import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import type { LedgerEntryDraft, LedgerKind } from '../../domain/ledger/ledger.ts'
import { accountOfMethod, postings } from '../../domain/ledger/postings.ts'
import type { PaymentExceptionResolution } from '../../domain/payments/paymentExceptions.ts'
import { type OfflineMethod } from '../../domain/payments/paymentMethods.ts'
import { fail } from '../../errors.ts'
import type { PaymentReview } from '../../payload-types.ts'
import { postJournalEntry } from '../ledger/postJournalEntry.ts'
import { idOf } from '../request/idOf.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../lifecycle/transition.ts'
import { suspenseBalance } from '../paymentExceptions/suspenseBalance.ts'
import { isLostToDispute } from './isLostToDispute.ts'
import { lockPaymentException } from './lockPaymentException.ts'
import { refundPaymentException } from './refundPaymentException.ts'
import { notifyOfCredit } from './notifyOfCredit.ts'

export type Decision = {
  resolution: PaymentExceptionResolution
  note: string
  /** The transfer that paid out a failed refund. */
  reference?: string | undefined
  method?: OfflineMethod | undefined
}

type ResolvePaymentExceptionArgs = { req: PayloadRequest; id: string; decision: Decision; resolvedBy: string }

/**
 * Records an admin's decision about unmatched money, and the books follow. Anything else is 409 `illegal_transition`;
 * of parallel decisions exactly one has an effect.
 * - `refund` returns money in suspense at Stripe.
 * - `keep` makes money in suspense the client's credit, and the client is notified.
 * - `pay_out` is for a failed refund that reached the client another way.
 * - `dismiss` only notes it, when no money waits or the cardholder's bank has taken it back.
 */
export async function resolvePaymentException({
  req,
  id,
  decision,
  resolvedBy,
}: ResolvePaymentExceptionArgs): Promise<void> {
  if (decision.resolution === 'refund') return refundPaymentException({ req, id, note: decision.note, resolvedBy })
  await inTransaction({
    req,
    work: async () => {
      const review = await lockPaymentException({ req, id, action: decision.resolution })
      const left = await suspenseBalance({ req, review })
      const isLost = await isLostToDispute({ req, review, left })
      const booking = bookingOf({ review, left, isLost, decision })
      if (booking) await bookPaymentException({ req, review, ...booking, memo: decision.reference ?? decision.note })
      const { resolution, note, reference } = decision
      if (resolution === 'keep') await notifyOfCredit({ req, review, amount: left })
      await transition({
        req,
        collection: 'payment-reviews',
        id,
        action: 'resolve',
        by: 'admin',
        data: { resolution, note, reference: reference ?? null, resolvedBy, resolvedAt: now().toISOString() },
        activity: { resolution, note, ...(reference && { reference }) },
      })
    },
  })
}

type ReviewBooking = { key: string; kind: LedgerKind; entries: readonly LedgerEntryDraft[] }

type BookingOfArgs = { review: PaymentReview; left: number; isLost: boolean; decision: Decision }

/** What is booked for the decision, `null` for nothing. Throws when the decision does not fit the money. */
function bookingOf({
  review: { id, kind, amount },
  left,
  isLost,
  decision: { resolution, method },
}: BookingOfArgs): ReviewBooking | null {
  const isWaiting = kind === 'refund_failed'
  if (resolution === 'dismiss' && isLost) {
    const entries = postings.unmatchedLost({ amount: BigInt(left) })
    return { key: `review:${id}:kept`, kind: 'unmatched_kept', entries }
  }
  if (resolution === 'keep' && left > 0 && !isLost) {
    const entries = postings.unmatchedKept({ amount: BigInt(left) })
    return { key: `review:${id}:kept`, kind: 'unmatched_kept', entries }
  }
  if (resolution === 'pay_out' && isWaiting) {
    const outOf = accountOfMethod[method ?? 'bank_transfer']
    const entries = postings.refundPaidOut({ amount: BigInt(amount ?? 0), outOf })
    return { key: `review:${id}:paid_out`, kind: 'refund_paid_out', entries }
  }
  if (resolution === 'dismiss' && left === 0 && !isWaiting) return null
  throw fail('illegal_transition', { from: kind, action: resolution })
}

async function bookPaymentException({
  req,
  review,
  ...booking
}: { req: PayloadRequest; review: PaymentReview; memo: string } & ReviewBooking): Promise<void> {
  const client = idOf(review.client ?? null)
  // Money is only ever booked for a client.
  if (!client) throw fail('illegal_transition', { from: review.kind, action: 'resolve' })
  await postJournalEntry({
    req,
    entry: { ...booking, currency: review.currency, client, payment: idOf(review.payment) },
  })
}
