'use client'

import { DocumentActions } from './DocumentActions.tsx'
import { textOf } from './docValues.ts'
import { invoiceActions } from './invoiceActions.ts'

export function InvoiceActions() {
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
