import type { PayloadRequest } from 'payload'
import { formatAnyMoney } from '../../domain/formatAnyMoney.ts'
import type { Payment } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../shared/ids.ts'

/** Tells the client that a card payment failed after he had turned away, in the request's transaction. */
export async function tellOfFailure({ req, payment }: { req: PayloadRequest; payment: Payment }): Promise<void> {
  const data = {
    amount: formatAnyMoney({ amountMinor: payment.amount, currency: payment.currency }),
    description: payment.description,
  }
  const { id } = payment
  await notify({
    req,
    to: [idOf(payment.client)],
    type: 'payment.failed',
    data,
    entity: { type: 'payments', id },
    mail: ({ firstName }) => ({
      template: 'payment_failed',
      link: { path: `/payments/${id}` },
      data: { ...data, firstName },
    }),
  })
}
