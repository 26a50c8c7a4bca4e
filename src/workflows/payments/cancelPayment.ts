import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { formatMoney } from '../../domain/formatMoney.ts'
import type { Payment } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../shared/ids.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../shared/transition.ts'
import { cancelIntentsLater } from '../stripe/cancelIntentsLater.ts'
import { lockPayment } from './lockPayment.ts'

/**
 * Takes a request back that nobody has paid; the client is told, and what could still be paid for it is withdrawn at Stripe after the commit.
 * `by` the platform where its invoice no longer asks for it.
 */
export async function cancelPayment({
  req,
  id,
  reason,
  by = 'admin',
}: {
  req: PayloadRequest
  id: string
  reason: string
  by?: 'admin' | 'system'
}): Promise<Payment> {
  return inTransaction({
    req,
    work: async () => {
      await lockPayment({ req, id })
      const { after } = await transition({
        req,
        collection: 'payments',
        id,
        action: 'cancel',
        by,
        reason,
        data: { cancelledAt: now().toISOString(), cancelReason: reason },
      })
      await cancelIntentsLater({ req, paymentId: id })
      const amount = formatMoney({ amountMinor: after.amount, currency: after.currency })
      const data = { amount, description: after.description }
      await notify({
        req,
        to: [idOf(after.client)],
        type: 'payment.cancelled',
        data,
        entity: { type: 'payments', id },
        mail: ({ firstName }) => ({
          template: 'payment_cancelled',
          link: { path: `/payments/${id}` },
          data: { ...data, firstName },
        }),
      })
      return after
    },
  })
}
