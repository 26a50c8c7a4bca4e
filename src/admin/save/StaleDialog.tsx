'use client'

import { Button, useForm } from '@payloadcms/ui'
import { useEffect, useId, useRef } from 'react'
import { saveTexts } from '../texts/save.ts'
import { useTexts } from '../texts/useTexts.ts'
import { ChangeList } from './ChangeList.tsx'
import type { MeanwhileChange } from './useChangesMeanwhile.ts'

type Props = { changes: MeanwhileChange[]; onClose: () => void; onOverwrite: () => void }

/** Tells who changed what while this was being edited, and asks what is to become of it. Escape goes back to the form; nothing is lost or saved by that. */
export function StaleDialog({ changes, onClose, onOverwrite }: Props) {
  const texts = useTexts(saveTexts)
  const { setModified } = useForm()
  const headingId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const reload = () => {
    setModified(false)
    // The form asks before it is left with changes; they are given up here, by a click that says so.
    setTimeout(() => window.location.reload())
  }
  return (
    <dialog
      aria-labelledby={headingId}
      className="az-dialog"
      id="stale-dialog"
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      ref={dialog}
    >
      <div className="az-dialog__form">
        <h2 className="az-dialog__title" id={headingId}>
          {texts.heading}
        </h2>
        <p className="az-dialog__meaning">{texts.meaning}</p>
        <ChangeList changes={changes} />
        <div className="az-dialog__buttons">
          <Button buttonStyle="secondary" id="stale-back" margin={false} onClick={onClose}>
            {texts.back}
          </Button>
          <Button buttonStyle="secondary" el="anchor" id="stale-look" margin={false} newTab url={window.location.href}>
            {texts.look}
          </Button>
          <Button buttonStyle="secondary" id="stale-overwrite" margin={false} onClick={onOverwrite}>
            {texts.overwrite}
          </Button>
          <Button id="stale-reload" margin={false} onClick={reload}>
            {texts.reload}
          </Button>
        </div>
      </div>
    </dialog>
  )
}
