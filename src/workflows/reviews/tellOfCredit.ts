import type { PayloadRequest } from 'payload'
import { formatMoney } from '../../domain/formatMoney.ts'
import type { PaymentReview } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../shared/ids.ts'

/** Tells the client of money that is kept for him as credit, in the request's transaction. The admin's note is the agency's own. */
export async function tellOfCredit({
  req,
  review: { payment, client, currency },
  amount: amountMinor,
}: {
  req: PayloadRequest
  review: PaymentReview
  /** Minor units. */
  amount: number
}): Promise<void> {
  const paymentId = idOf(payment)
  const userId = idOf(client)
  if (!userId) return
  const amount = formatMoney({ amountMinor, currency })
  await notify({
    req,
    to: [userId],
    type: 'payment.credited',
    data: { amount },
    ...(paymentId && { entity: { type: 'payments' as const, id: paymentId } }),
    mail: ({ firstName }) => ({
      template: 'payment_credited',
      link: { path: paymentId ? `/payments/${paymentId}` : '/notifications' },
      data: { firstName, amount },
    }),
  })
}
