'use client'

import { useEffect, useId, useRef } from 'react'
import { partsTexts } from '../texts/parts.ts'
import { useTexts } from '../texts/useTexts.ts'
import { ActionForm } from './ActionForm.tsx'
import type { DocumentAction } from './actionTypes.ts'

/** Says what an action does, asks for what it needs, and does it. Escape closes it, and nothing has happened; a text that was written is asked about first. */
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
  const isWritten = useRef(false)
  const { discard } = useTexts(partsTexts)
  useEffect(() => {
    const opener = document.activeElement
    dialog.current?.showModal()
    // A dialog that is taken away gives the focus to nobody.
    return () => {
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  const close = () => {
    if (!isWritten.current || window.confirm(discard)) onClose()
  }
  return (
    <dialog
      aria-labelledby={headingId}
      className="az-dialog"
      id={`dialog-${action.name}`}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
      // A text that was typed is not thrown away by a slip.
      onInput={({ target }) => {
        if (target instanceof HTMLTextAreaElement) isWritten.current = target.value.trim() !== ''
      }}
      ref={dialog}
    >
      <h2 className="az-dialog__title" id={headingId}>
        {action.label}
      </h2>
      <p className="az-dialog__meaning">{action.meaning}</p>
      <ActionForm action={action} onCancel={close} onDone={onDone} />
    </dialog>
  )
}
