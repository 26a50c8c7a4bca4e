'use client'

import { ActionButtons } from '../actions/ActionButtons.tsx'
import { actionWords } from '../actions/actionWords.ts'
import { useText } from '../text/useText.ts'

type ApplyCreditProps = {
  /** Ids. */
  payment: string
  invoice: string
  mostMinor: number
  currency: string
}

/** The button that applies money of a payment to an invoice: up to `mostMinor`, what both have. */
export function ApplyCredit({ payment, invoice, mostMinor, currency }: ApplyCreditProps) {
  const t = useText()
  return (
    <ActionButtons
      actions={[
        {
          name: 'apply',
          ...actionWords(t, 'panelActions.credit.apply'),
          method: 'POST',
          path: `/payments/${payment}/allocate`,
          body: { invoice },
          fields: [
            {
              name: 'amount',
              kind: 'money',
              label: t('panelActions.credit.apply.amount'),
              currency,
              initial: mostMinor,
              required: true,
            },
          ],
          refusals: {
            illegal_transition: t('panelActions.changedMeanwhile'),
            amount_exceeded: t('panelActions.refusals.amountExceeded'),
          },
        },
      ]}
    />
  )
}

/** The button that takes applied money back. */
export function TakeBackCredit({ allocation }: { allocation: string }) {
  const t = useText()
  return (
    <ActionButtons
      actions={[
        {
          name: 'takeBack',
          ...actionWords(t, 'panelActions.credit.takeBack'),
          method: 'DELETE',
          path: `/payments/allocations/${allocation}`,
          refusals: { illegal_transition: t('panelActions.changedMeanwhile') },
        },
      ]}
    />
  )
}
