'use client'

import { Button, useForm } from '@payloadcms/ui'
import { useEffect, useId, useRef } from 'react'
import { ChangeList } from './ChangeList.tsx'
import type { MeanwhileChange } from './useChangesMeanwhile.ts'
import { useText } from '../text/useText.ts'

type Props = { changes: MeanwhileChange[]; onClose: () => void; onOverwrite: () => void }

/**
 * Shows who changed what during this edit, and asks how to continue. Escape goes back to the form without losing or
 * saving anything.
 */
export function StaleDialog({ changes, onClose, onOverwrite }: Props) {
  const t = useText()
  const { setModified } = useForm()
  const headingId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const reload = () => {
    setModified(false)
    // The form asks before it is left with changes. This click discards them explicitly.
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
          {t('panelSave.heading')}
        </h2>
        <p className="az-dialog__meaning">{t('panelSave.meaning')}</p>
        <ChangeList changes={changes} />
        <div className="az-dialog__buttons">
          <Button buttonStyle="secondary" id="stale-back" margin={false} onClick={onClose}>
            {t('panelSave.back')}
          </Button>
          <Button buttonStyle="secondary" el="anchor" id="stale-look" margin={false} newTab url={window.location.href}>
            {t('panelSave.look')}
          </Button>
          <Button buttonStyle="secondary" id="stale-overwrite" margin={false} onClick={onOverwrite}>
            {t('panelSave.overwrite')}
          </Button>
          <Button id="stale-reload" margin={false} onClick={reload}>
            {t('panelSave.reload')}
          </Button>
        </div>
      </div>
    </dialog>
  )
}
