'use client'

import { contractActions } from './contractActions.ts'
import { DocumentActions } from './DocumentActions.tsx'
import { textOf } from './docValues.ts'

export function ContractActions() {
  return (
    <DocumentActions
      build={contractActions}
      frozen={({ doc, t }) => {
        if (doc['status'] === 'draft') return undefined
        const isLive = ['sent', 'signed', 'active'].includes(textOf(doc['status']))
        return isLive ? t('panelActions.contract.frozen') : t('panelActions.contract.ended')
      }}
    />
  )
}
