'use client'

import { useDocumentInfo, useDocumentTitle } from '@payloadcms/ui'
import { useEffect } from 'react'
import { DocumentActions } from './DocumentActions.tsx'
import { textOf } from './docValues.ts'
import { invoiceActions } from './invoiceActions.ts'
import { useText } from '../text/useText.ts'

export function InvoiceActions() {
  useDraftTitle()
  return (
    <DocumentActions
      build={invoiceActions}
      chip={({ status, isOverdue }) => (isOverdue === true ? 'overdue' : textOf(status))}
      frozen={({ doc, t }) => {
        if (doc['kind'] === 'credit_note') return t('panelActions.invoice.frozenCredit')
        if (doc['status'] === 'void') return t('panelActions.invoice.frozenVoid')
        return doc['status'] === 'draft' ? undefined : t('panelActions.invoice.frozen')
      }}
    />
  )
}

/** A draft has no number yet, and its key means nothing to people. */
function useDraftTitle(): void {
  const { id } = useDocumentInfo()
  const { title, setDocumentTitle } = useDocumentTitle()
  const t = useText()
  useEffect(() => {
    if (title !== String(id)) return undefined
    // After Payload has set its own, which it does last.
    const timer = setTimeout(() => setDocumentTitle(t('states.draft')))
    return () => clearTimeout(timer)
  }, [id, setDocumentTitle, t, title])
}
