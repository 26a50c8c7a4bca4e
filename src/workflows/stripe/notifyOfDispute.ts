import type { PayloadRequest } from 'payload'
import { formatMoney } from '../../domain/money/formatMoney.ts'
import type { Payment, PaymentDispute } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'

type NotifyOfDisputeArgs = { req: PayloadRequest; payment: Payment; row: PaymentDispute; isNew: boolean }

/** Notifies the admins of a dispute and its deadline for evidence. The client is not notified. */
export async function notifyOfDispute({
  req,
  payment,
  row: { id, amount, currency, state, reason, evidenceDueBy },
  isNew,
}: NotifyOfDisputeArgs): Promise<void> {
  const data = {
    disputeId: id,
    paymentId: payment.id,
    amount: formatMoney({ amountMinor: amount, currency }),
    description: payment.description,
    state,
    hasDeadline: Boolean(evidenceDueBy),
    ...(reason && { disputeReason: reason }),
    ...(evidenceDueBy && { evidenceDueBy }),
  }
  await notify({ req, kind: isNew ? 'dispute.opened' : 'dispute.changed', to: ['admins'], data })
}
