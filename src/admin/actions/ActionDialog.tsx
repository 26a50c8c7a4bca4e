'use client'

import { useEffect, useId, useRef } from 'react'
import { ActionForm } from './ActionForm.tsx'
import type { DocumentAction } from './actionTypes.ts'

/** Says what an action does, asks for what it needs, and does it. Escape closes it, and nothing has happened. */
export function ActionDialog({
  action,
  onClose,
  onDone,
}: {
  action: DocumentAction
  onClose: () => void
  onDone: (body: Record<string, unknown>) => void
}) {
  const headingId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      aria-labelledby={headingId}
      className="az-dialog"
      id={`dialog-${action.name}`}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      ref={dialog}
    >
      <h2 className="az-dialog__title" id={headingId}>
        {action.label}
      </h2>
      <p className="az-dialog__meaning">{action.meaning}</p>
      <ActionForm action={action} onCancel={onClose} onDone={onDone} />
    </dialog>
  )
}
