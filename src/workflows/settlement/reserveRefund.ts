import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { toStripeAmount } from '../../domain/payments/cardAmounts.ts'
import { disputeSets } from '../../domain/payments/disputes.ts'
import { paymentLifecycle } from '../../domain/lifecycles/payment.ts'
import { fail } from '../../errors.ts'
import type { Payment } from '../../payload-types.ts'
import { readPaymentBalance } from '../ledger/readBalances.ts'
import { idOf } from '../request/idOf.ts'
import { databaseTime } from '../shared/databaseTime.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { refundAnswerSeconds } from '../../domain/payments/refundAnswerSeconds.ts'
import { lockPayment } from '../payments/lockPayment.ts'

export type RefundOrder = {
  req: PayloadRequest
  id: string
  /** Minor units. Defaults to all that is left. */
  amount?: number | undefined
  reason: string
  refundedBy: string
  /** Whether it is a second refund, not the first one sent again. */
  confirm?: boolean | undefined
}

/** For how long a request whose answer was lost is the same one, as for idempotency keys. */
const repeatableSeconds = 24 * 3600

type ReserveRefundArgs = RefundOrder & {
  /** Throws when Stripe is not set up to refund the money. */
  checkService: () => void
}

/**
 * Reserves the amount of a card refund before Stripe is asked. Pending and completed refunds together never exceed what
 * was received, less what a dispute holds or took (409 `amount_exceeded`, `left`). After a lost answer, the same
 * request gets the row of the first one, whether or not that is done meanwhile. Returns the row's id.
 */
export async function reserveRefund({
  req,
  id,
  amount,
  reason,
  refundedBy,
  checkService,
}: ReserveRefundArgs): Promise<string> {
  return inTransaction({
    req,
    work: async () => {
      const { payment } = await lockPayment({ req, id })
      checkRefundable(payment)
      const left = await leftOf({ req, id })
      const lost = await findLost({ req, id, amount, reason, left })
      if (lost) return lost
      const refunded = amount ?? left
      if (refunded > left || left <= 0) throw fail('amount_exceeded', { left, currency: payment.currency })
      const { currency } = payment
      if (!toStripeAmount({ amountMinor: refunded, currency })) {
        throw fail('amount_not_chargeable', { amount: refunded, currency })
      }
      checkService()
      const row = await req.payload.db.create({
        collection: 'payment-refunds',
        data: {
          payment: id,
          client: idOf(payment.client),
          amount: refunded,
          currency: payment.currency,
          reason,
          refundedBy,
          status: 'pending',
          askedAt: (await databaseTime(req)).toISOString(),
        },
        req,
      })
      return String(row.id)
    },
  })
}

/**
 * Money that was received and not refunded. What the cardholder's bank holds during a dispute cannot be refunded as
 * well.
 */
export function checkRefundable({ status, disputeState }: Pick<Payment, 'status' | 'disputeState'>): void {
  if (!paymentLifecycle.moves.refundPart.from.includes(status)) {
    throw fail('illegal_transition', { from: status, action: 'refund' })
  }
  if (disputeState && disputeSets.open.includes(disputeState))
    throw fail('refund_refused', { reason: 'charge_disputed' })
}

async function leftOf({ req, id }: { req: PayloadRequest; id: string }): Promise<number> {
  const { received, refunded, disputed } = await readPaymentBalance({ req, id })
  const [row] = await sql<{ reserved: string }>({
    req,
    text: `SELECT coalesce(sum(amount), 0) AS reserved FROM payment_refunds
            WHERE payment_id = $1 AND status = 'pending' AND stripe_refund_id IS NULL AND review_id IS NULL`,
    values: [id],
  })
  return Math.max(0, received - refunded - disputed - Number(row?.reserved ?? 0))
}

/**
 * Takes over the row of the same request whose answer was lost, also where the reconciliation or a webhook has finished
 * it meanwhile; a parallel request finds it taken. A request for all that is left is the same one while nothing else is
 * left.
 */
async function findLost({
  req,
  id,
  amount,
  reason,
  left,
}: Pick<RefundOrder, 'req' | 'id' | 'amount' | 'reason'> & { left: number }): Promise<string | undefined> {
  if (amount === undefined && left > 0) return undefined
  const [row] = await sql<{ id: string }>({
    req,
    text: `UPDATE payment_refunds SET asked_at = now() WHERE id = (
             SELECT id FROM payment_refunds
              WHERE payment_id = $1 AND status <> 'failed' AND refunded_by_id IS NOT NULL AND review_id IS NULL
                AND answered_at IS NULL AND created_at > now() - make_interval(secs => $5)
                AND reason = $2 AND ($3::numeric IS NULL OR amount = $3)
                AND (asked_at IS NULL OR asked_at < now() - make_interval(secs => $4))
              ORDER BY created_at LIMIT 1) RETURNING id`,
    values: [id, reason, amount ?? null, refundAnswerSeconds, repeatableSeconds],
  })
  return row?.id
}
