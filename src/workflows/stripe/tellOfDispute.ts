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
  const money = formatMoney({ amountMinor: amount, currency })
  const words = [payment.description, `state: ${state.replaceAll('_', ' ')}`]
  if (reason) words.push(`reason: ${reason.replaceAll('_', ' ')}`)
  if (evidenceDueBy) words.push(`evidence is due by ${evidenceDueBy.slice(0, 16).replace('T', ' ')} UTC`)
  await notify({
    req,
    to: 'admins',
    type: isNew ? 'dispute.opened' : 'dispute.changed',
    title: isNew ? `Disputed: ${money}` : `Dispute of ${money}: ${state.replaceAll('_', ' ')}`,
    message: words.join(' · '),
    entity: { type: 'payment-disputes', id },
    mail: ({ firstName }) => ({
      template: 'dispute',
      link: { site: 'backend', path: `/admin/collections/payment-disputes/${id}` },
      data: {
        firstName,
        isNew,
        amount: money,
        description: payment.description,
        state: state.replaceAll('_', ' '),
        ...(reason && { reason: reason.replaceAll('_', ' ') }),
        ...(evidenceDueBy && { evidenceDueBy }),
      },
    }),
  })
}
