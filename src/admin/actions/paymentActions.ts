import { formatAnyMoney } from '../../domain/formatAnyMoney.ts'
import { paymentLifecycle } from '../../domain/lifecycles/payment.ts'
import type { ActionsTexts } from '../texts/actionsEnglish.ts'
import type { ActionField } from './actionTypes.ts'
import { numberOf, textOf } from './docValues.ts'
import type { BuildActions } from './DocumentActions.tsx'
import { lifecycleActions } from './lifecycleActions.ts'
import { reasonField } from './reasonField.ts'

/** What can be done with a payment: record the money, withdraw the request, give money back up to what is left of it. */
export const paymentActions: BuildActions = ({ id, doc, texts }) => {
  const currency = textOf(doc['currency'])
  const left = numberOf(doc['receivedAmount']) - numberOf(doc['refundedAmount'])
  const refusals = {
    illegal_transition: texts.changedMeanwhile,
    amount_exceeded: texts.refusals.amountExceeded,
    refund_refused: texts.refusals.stripeRefuses,
    unavailable: texts.refusals.stripeSilent,
  }
  const { refund } = texts.payment
  const words = { ...refund, meaning: refund.meaning(formatAnyMoney({ amountMinor: left, currency })) }
  return lifecycleActions({
    lifecycle: paymentLifecycle,
    status: doc['status'],
    words: { ...texts.payment, refundAll: words },
    reason: reasonField({ texts, told: true }),
    doors: {
      record: {
        method: 'POST',
        path: `/payments/${id}/record`,
        tone: 'primary',
        fields: receiptFields(texts),
        refusals,
      },
      cancel: { method: 'PUT', path: `/payments/${id}/cancel`, tone: 'danger', refusals },
      // A part or all: one endpoint, so one button.
      ...(left > 0 && {
        refundAll: {
          method: 'POST' as const,
          path: `/payments/${id}/refund` as const,
          tone: 'danger' as const,
          fields: [{ name: 'amount', kind: 'money', label: refund.amount, hint: refund.amountHint, currency } as const],
          refusals,
        },
      }),
    },
  })
}

/** How money came that did not come by card. */
export function receiptFields({ payment: { record }, methods }: ActionsTexts): ActionField[] {
  const today = new Date().toISOString().slice(0, 10)
  const options = (['bank_transfer', 'cash', 'other'] as const).map((value) => ({ value, label: methods[value] }))
  return [
    { name: 'method', kind: 'select', label: record.method, options, initial: 'bank_transfer', required: true },
    {
      name: 'reference',
      kind: 'text',
      label: record.reference,
      hint: record.referenceHint,
      maxLength: 200,
      required: true,
    },
    { name: 'paidAt', kind: 'date', label: record.paidAt, initial: today, latest: today },
  ]
}
