import type { PayloadRequest } from 'payload'
import { formatMoney } from '../../domain/money/formatMoney.ts'
import type { PaymentReview } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../request/idOf.ts'

type NotifyOfCreditArgs = {
  req: PayloadRequest
  review: PaymentReview
  /** Minor units. */
  amount: number
}

/**
 * Notifies the client of money added to their credit, in the request's transaction. The admin's note stays internal.
 */
export async function notifyOfCredit({
  req,
  review: { payment, client, currency },
  amount: amountMinor,
}: NotifyOfCreditArgs): Promise<void> {
  const paymentId = idOf(payment)
  const userId = idOf(client)
  if (!userId) return
  const amount = formatMoney({ amountMinor, currency })
  await notify({ req, kind: 'payment.credited', to: [userId], data: { amount, ...(paymentId && { paymentId }) } })
}
