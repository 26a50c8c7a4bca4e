'use client'

import { ActionButtons } from '../actions/ActionButtons.tsx'
import { actionWords } from '../actions/actionWords.ts'
import { documentOf } from '../actions/contractActions.ts'
import { useText } from '../text/useText.ts'

/** The button that drafts the final invoice of a contract, and opens it. */
export function FinalInvoice({ contract }: { contract: string }) {
  const t = useText()
  return (
    <ActionButtons
      actions={[
        {
          name: 'final-invoice',
          ...actionWords(t, 'panelWork.finalInvoice'),
          method: 'POST',
          path: `/contracts/${contract}/final-invoice`,
          refusals: {
            illegal_transition: t('panelActions.changedMeanwhile'),
            duplicate: t('panelWork.finalInvoice.issued'),
          },
          goTo: (body) => documentOf({ body, collection: 'invoices' }),
        },
      ]}
    />
  )
}
