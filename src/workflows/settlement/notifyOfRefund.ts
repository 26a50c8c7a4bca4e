import type { PayloadRequest } from 'payload'
import { formatAnyMoney } from '../../domain/money/formatAnyMoney.ts'
import type { Payment } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../request/idOf.ts'

type NotifyOfRefundArgs = {
  req: PayloadRequest
  payment: Payment
  /** Minor units of `currency`. */
  amount: number
  currency: string
  reason: string
}

/** Notifies the client of money of a payment that goes back to them. */
export async function notifyOfRefund({
  req,
  payment,
  amount: amountMinor,
  currency,
  reason,
}: NotifyOfRefundArgs): Promise<void> {
  const amountRefunded = formatAnyMoney({ amountMinor, currency })
  const data = { paymentId: payment.id, amount: amountRefunded, description: payment.description, reason }
  await notify({ req, kind: 'payment.refunded', to: [idOf(payment.client)], data })
}
