'use client'

import { useEffect, useId, useRef } from 'react'
import { ActionForm } from './ActionForm.tsx'
import type { DocumentAction } from './actionTypes.ts'
import { useText } from '../text/useText.ts'

type ActionDialogProps = {
  action: DocumentAction
  onClose: () => void
  onDone: (body: Record<string, unknown>) => void
}

/**
 * Describes an action, asks for its fields, and performs it. Escape closes the dialog without effect; typed text is
 * asked about first.
 */
export function ActionDialog({ action, onClose, onDone }: ActionDialogProps) {
  const headingId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const isWritten = useRef(false)
  const t = useText()
  useEffect(() => {
    const opener = document.activeElement
    dialog.current?.showModal()
    // Removing a dialog leaves the focus nowhere.
    return () => {
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  const close = () => {
    if (!isWritten.current || window.confirm(t('panelCommon.discard'))) onClose()
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
      // Typed text is not discarded by mistake.
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
