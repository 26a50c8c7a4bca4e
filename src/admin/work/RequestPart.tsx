'use client'

import { formatAnyMoney } from '../../domain/money/formatAnyMoney.ts'
import { ActionButtons } from '../actions/ActionButtons.tsx'
import { documentOf } from '../actions/contractActions.ts'
import { useText } from '../text/useText.ts'

type RequestPartProps = {
  /** Ids. */
  project: string
  contract: string
  /** `null` for the deposit. */
  milestone: string | null
  title: string
  amountMinor: number
  currency: string
}

/** The button that requests a part of a contract's plan: the dialog says how much, and of whom. */
export function RequestPart({ project, contract, milestone, title, amountMinor, currency }: RequestPartProps) {
  const t = useText()
  const amount = formatAnyMoney({ amountMinor, currency })
  return (
    <ActionButtons
      actions={[
        {
          name: 'request-part',
          label: t('panelWork.plan.request'),
          meaning: t('panelWork.plan.requestMeaning', { amount, title }),
          done: t('panelWork.requestPayment.done'),
          method: 'POST',
          path: '/payments',
          body: { project, contract, ...(milestone === null ? { planPart: 'deposit' } : { milestone }) },
          refusals: {
            duplicate: t('panelActions.changedMeanwhile'),
            illegal_transition: t('panelActions.changedMeanwhile'),
          },
          goTo: (body) => documentOf({ body, collection: 'payments' }),
        },
      ]}
    />
  )
}
