import type { PayloadRequest } from 'payload'
import { formatAnyMoney } from '../../domain/formatAnyMoney.ts'
import type { Payment } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../shared/ids.ts'

/** Tells the client that money of a payment goes back to him. */
export async function tellOfRefund({
  req,
  payment,
  amount: amountMinor,
  currency,
  reason,
}: {
  req: PayloadRequest
  payment: Payment
  /** Minor units of `currency`. */
  amount: number
  currency: string
  reason: string
}): Promise<void> {
  const data = { amount: formatAnyMoney({ amountMinor, currency }), description: payment.description }
  const { id } = payment
  await notify({
    req,
    to: [idOf(payment.client)],
    type: 'payment.refunded',
    data,
    entity: { type: 'payments', id },
    mail: ({ firstName }) => ({
      template: 'payment_refunded',
      link: { path: `/payments/${id}` },
      data: { ...data, firstName, reason },
    }),
  })
}
