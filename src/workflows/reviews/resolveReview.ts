import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import type { LedgerEntryDraft, LedgerKind } from '../../domain/ledger.ts'
import { accountOfMethod, postings } from '../../domain/postings.ts'
import type { ReviewResolution } from '../../domain/reviews.ts'
import { fail } from '../../errors.ts'
import type { PaymentReview } from '../../payload-types.ts'
import { book } from '../ledger/book.ts'
import { idOf } from '../shared/ids.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../shared/transition.ts'
import { suspenseLeft } from '../stripe/suspenseLeft.ts'
import { isLostToDispute } from './isLostToDispute.ts'
import { lockReview } from './lockReview.ts'
import { refundReviewed } from './refundReviewed.ts'
import { tellOfCredit } from './tellOfCredit.ts'

export type Decision = {
  resolution: ReviewResolution
  note: string
  /** Of the transfer by which a refund that failed was paid out. */
  reference?: string | undefined
  method?: 'bank_transfer' | 'cash' | 'other' | undefined
}

/**
 * An admin decides about money that fits nothing, and the books follow. `refund` gives it back at Stripe and `keep` makes it the client's credit, of
 * which he is told, while it lies in suspense; `pay_out` is for a refund that failed and was given to the client another way; `dismiss` only notes it, where no
 * money waits, or the cardholder's bank has taken it back. Anything else is 409 `illegal_transition`; of parallel decisions exactly one has an effect.
 */
export async function resolveReview({
  req,
  id,
  decision,
  resolvedBy,
}: {
  req: PayloadRequest
  id: string
  decision: Decision
  resolvedBy: string
}): Promise<void> {
  if (decision.resolution === 'refund') return refundReviewed({ req, id, note: decision.note, resolvedBy })
  await inTransaction({
    req,
    work: async () => {
      const review = await lockReview({ req, id, action: decision.resolution })
      const left = await suspenseLeft({ req, review })
      const isLost = await isLostToDispute({ req, review, left })
      const booking = bookingOf({ review, left, isLost, decision })
      if (booking) await bookReview({ req, review, ...booking, memo: decision.reference ?? decision.note })
      const { resolution, note, reference } = decision
      if (resolution === 'keep') await tellOfCredit({ req, review, amount: left })
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

/** What is booked for the decision, `null` for nothing; throws where the decision does not fit the money. */
function bookingOf({
  review: { id, kind, amount },
  left,
  isLost,
  decision: { resolution, method },
}: {
  review: PaymentReview
  left: number
  isLost: boolean
  decision: Decision
}): ReviewBooking | null {
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
    const outOf = accountOfMethod(method ?? 'bank_transfer')
    const entries = postings.refundPaidOut({ amount: BigInt(amount ?? 0), outOf })
    return { key: `review:${id}:paid_out`, kind: 'refund_paid_out', entries }
  }
  if (resolution === 'dismiss' && left === 0 && !isWaiting) return null
  throw fail('illegal_transition', { from: kind, action: resolution })
}

async function bookReview({
  req,
  review,
  ...booking
}: { req: PayloadRequest; review: PaymentReview; memo: string } & ReviewBooking): Promise<void> {
  const client = idOf(review.client ?? null)
  // Money is only ever booked for a client.
  if (!client) throw fail('illegal_transition', { from: review.kind, action: 'resolve' })
  await book({ req, booking: { ...booking, currency: review.currency, client, payment: idOf(review.payment) } })
}
