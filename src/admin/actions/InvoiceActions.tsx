'use client'

import { useDocumentInfo, useDocumentTitle, useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'
import { labelOf } from '../../domain/statusLabels.ts'
import { textsIn } from '../texts/defineTexts.ts'
import { DocumentActions } from './DocumentActions.tsx'
import { textOf } from './docValues.ts'
import { invoiceActions } from './invoiceActions.ts'

export function InvoiceActions() {
  useDraftTitle()
  return (
    <DocumentActions
      build={invoiceActions}
      chip={({ status, isOverdue }) => (isOverdue === true ? 'overdue' : textOf(status))}
      frozen={({ doc, texts }) => {
        if (doc['kind'] === 'credit_note') return texts.invoice.frozenCredit
        if (doc['status'] === 'void') return texts.invoice.frozenVoid
        return doc['status'] === 'draft' ? undefined : texts.invoice.frozen
      }}
    />
  )
}

/** A draft has no number yet, and its key says nothing to anybody. */
function useDraftTitle(): void {
  const { id } = useDocumentInfo()
  const { title, setDocumentTitle } = useDocumentTitle()
  const { language } = useTranslation().i18n
  useEffect(() => {
    if (title !== String(id)) return undefined
    // After Payload has set its own, which it does last.
    const timer = setTimeout(() => setDocumentTitle(textsIn(labelOf('draft'), language)))
    return () => clearTimeout(timer)
  }, [id, language, setDocumentTitle, title])
}
