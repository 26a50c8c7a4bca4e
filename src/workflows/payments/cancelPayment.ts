import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import type { Payment } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../request/idOf.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { aboutPayment } from './aboutPayment.ts'
import { transition } from '../lifecycle/transition.ts'
import { cancelIntentsLater } from './cancelIntentsLater.ts'
import { lockPayment } from './lockPayment.ts'

type CancelPaymentArgs = { req: PayloadRequest; id: string; reason: string; by?: 'admin' | 'system' }

/**
 * Withdraws an unpaid payment request. The client is notified, and its open intents are cancelled at Stripe after the
 * commit. `by` is the platform when the invoice no longer asks for the payment.
 */
export async function cancelPayment({ req, id, reason, by = 'admin' }: CancelPaymentArgs): Promise<Payment> {
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
      await notify({ req, kind: 'payment.cancelled', to: [idOf(after.client)], data: aboutPayment(after) })
      return after
    },
  })
}
