import type { PayloadRequest } from 'payload'
import { formatMoney } from '../../domain/formatMoney.ts'
import type { Payment, PaymentDispute } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'

/** Tells the admins of a dispute, with the day until which evidence is taken. The client is not told. */
export async function tellOfDispute({
  req,
  payment,
  row: { id, amount, currency, state, reason, evidenceDueBy },
  isNew,
}: {
  req: PayloadRequest
  payment: Payment
  row: PaymentDispute
  isNew: boolean
}): Promise<void> {
  const data = {
    amount: formatMoney({ amountMinor: amount, currency }),
    description: payment.description,
    state,
    ...(reason && { reason }),
    ...(evidenceDueBy && { evidenceDueBy }),
  }
  await notify({
    req,
    to: 'admins',
    type: isNew ? 'dispute.opened' : 'dispute.changed',
    data,
    entity: { type: 'payment-disputes', id },
    mail: ({ firstName }) => ({
      template: 'dispute',
      link: { site: 'backend', path: `/admin/collections/payment-disputes/${id}` },
      data: { ...data, firstName, isNew },
    }),
  })
}
