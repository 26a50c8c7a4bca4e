'use client'

import { ActionButtons } from '../actions/ActionButtons.tsx'
import type { ActionField } from '../actions/actionTypes.ts'
import { actionWords } from '../actions/actionWords.ts'
import { documentOf } from '../actions/contractActions.ts'
import { moneyFields } from '../actions/moneyFields.ts'
import { useText } from '../text/useText.ts'

/** The values that mean no part of a plan, and its deposit. */
const [none, deposit] = ['none', 'deposit']

/** A part of the plan that is not requested yet; the deposit has no milestone. */
type OpenPart = { milestone: string | null; title: string }

type RequestPaymentProps = {
  project: string
  contract?: string
  parts: readonly OpenPart[]
  currency: string
}

/** Requests money from a project's client without an invoice: a part of its contract's plan, or anything else. */
export function RequestPayment({ project, contract, parts, currency }: RequestPaymentProps) {
  const t = useText()
  const isPlanned = parts.length > 0
  const choice: ActionField = {
    name: 'part',
    kind: 'select',
    label: t('panelWork.requestPayment.part'),
    hint: t('panelWork.requestPayment.partHint'),
    options: [
      { value: none, label: t('panelWork.requestPayment.noPart') },
      ...parts.map(({ milestone, title }) => ({
        value: milestone ?? deposit,
        label: milestone === null ? t('states.deposit') : title,
      })),
    ],
    initial: none,
  }
  return (
    <ActionButtons
      actions={[
        {
          name: 'request-payment',
          ...actionWords(t, 'panelWork.requestPayment'),
          method: 'POST',
          path: '/payments',
          body: { project },
          bodyOf: ({ part = none, ...given }) => {
            if (part === none) return given
            return { ...given, contract, ...(part === deposit ? { planPart: deposit } : { milestone: part }) }
          },
          fields: [
            ...(isPlanned ? [choice] : []),
            {
              name: 'description',
              kind: 'text',
              label: t('panelWork.requestPayment.description'),
              maxLength: 500,
              required: !isPlanned,
            },
            ...moneyFields({ t, currency, required: !isPlanned }),
            { name: 'dueDate', kind: 'date', label: t('panelWork.requestPayment.dueDate') },
          ],
          goTo: (body) => documentOf({ body, collection: 'payments' }),
        },
      ]}
    />
  )
}
