import { formatAnyMoney } from '../../domain/money/formatAnyMoney.ts'
import { paymentLifecycle } from '../../domain/lifecycles/payment.ts'
import { offlineMethods } from '../../domain/payments/paymentMethods.ts'
import type { Translate } from '../../i18n/types.ts'
import type { ActionField } from './actionTypes.ts'
import { numberOf, textOf } from './docValues.ts'
import { actionWords } from './actionWords.ts'
import type { BuildActions } from './DocumentActions.tsx'
import { lifecycleActions } from './lifecycleActions.ts'
import { reasonField } from './reasonField.ts'

/** The actions of a payment: record the money, withdraw the request, refund up to what is left of it. */
export const paymentActions: BuildActions = ({ id, doc, t, today }) => {
  const currency = textOf(doc['currency'])
  const left = numberOf(doc['receivedAmount']) - numberOf(doc['refundedAmount'])
  const refusals = {
    illegal_transition: t('panelActions.changedMeanwhile'),
    amount_exceeded: t('panelActions.refusals.amountExceeded'),
    refund_refused: t('panelActions.refusals.stripeRefuses'),
    unavailable: t('panelActions.refusals.stripeSilent'),
  }
  return lifecycleActions({
    lifecycle: paymentLifecycle,
    status: doc['status'],
    reason: reasonField({ t, told: true }),
    doors: {
      record: {
        ...actionWords(t, 'panelActions.payment.record'),
        method: 'POST',
        path: `/payments/${id}/record`,
        tone: 'primary',
        fields: receiptFields({ t, today }),
        refusals,
        questions: receiptQuestions(t),
      },
      cancel: {
        ...actionWords(t, 'panelActions.payment.cancel'),
        method: 'PUT',
        path: `/payments/${id}/cancel`,
        tone: 'danger',
        refusals,
      },
      // A part or all: one endpoint, so one button.
      ...(left > 0 && {
        refundAll: {
          label: t('panelActions.payment.refundAll.label'),
          meaning: t('panelActions.payment.refundAll.meaning', {
            left: formatAnyMoney({ amountMinor: left, currency }),
          }),
          done: t('panelActions.payment.refundAll.done'),
          method: 'POST' as const,
          path: `/payments/${id}/refund` as const,
          tone: 'danger' as const,
          fields: [
            {
              name: 'amount',
              kind: 'money',
              label: t('panelActions.payment.refundAll.amount'),
              hint: t('panelActions.payment.refundAll.amountHint'),
              currency,
            } as const,
          ],
          refusals,
          questions: { duplicate: t('panelActions.confirm.duplicateRefund') },
        },
      }),
    },
  })
}

/** What is asked when money looks as if it were recorded already. */
export function receiptQuestions(t: Translate): Record<string, string> {
  return {
    duplicate: t('panelActions.confirm.duplicate'),
    already_received: t('panelActions.confirm.alreadyReceived'),
  }
}

/** How offline money was received. */
export function receiptFields({ t, today }: { t: Translate; today: string }): ActionField[] {
  const options = offlineMethods.map((value) => ({
    value,
    label: t(`panelActions.methods.${value}`),
  }))
  return [
    {
      name: 'method',
      kind: 'select',
      label: t('panelActions.payment.record.method'),
      options,
      initial: 'bank_transfer',
      required: true,
    },
    {
      name: 'reference',
      kind: 'text',
      label: t('panelActions.payment.record.reference'),
      hint: t('panelActions.payment.record.referenceHint'),
      maxLength: 200,
      required: true,
    },
    { name: 'paidAt', kind: 'date', label: t('panelActions.payment.record.paidAt'), initial: today, latest: today },
  ]
}
