'use client'

import {
  FormSubmit,
  toast,
  useDocumentInfo,
  useEditDepth,
  useForm,
  useFormModified,
  useHotkey,
  useOperation,
  useTranslation,
} from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { StaleDialog } from './StaleDialog.tsx'
import { useChangesMeanwhile, type Meanwhile } from './useChangesMeanwhile.ts'
import { useNewTitle } from './useNewTitle.ts'
import { useText } from '../text/useText.ts'

/**
 * Payload's button, which first asks whether someone has changed the document since it was opened. If so, nothing is
 * saved, and the admin sees what, who and when. The server checks the same again, for changes between the question and
 * the save.
 */
export function SaveButton() {
  const { t: payloadT } = useTranslation()
  const { uploadStatus } = useDocumentInfo()
  const { submit } = useForm()
  const isModified = useFormModified()
  const operation = useOperation()
  const t = useText()
  const readMeanwhile = useChangesMeanwhile()
  useNewTitle()
  const button = useRef<HTMLButtonElement>(null)
  const [meanwhile, setMeanwhile] = useState<Meanwhile>()
  const isDisabled = (operation === 'update' && !isModified) || uploadStatus === 'uploading'
  useHotkey({ cmdCtrlKey: true, editDepth: useEditDepth(), keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    button.current?.click()
  })
  const save = async () => {
    if (isDisabled) return
    const before = await readMeanwhile()
    if (before === 'lost') return void toast.error(t('panelSave.lost'))
    if (before && before.changes.length > 0) return setMeanwhile(before)
    const saved = await submit()
    if (saved) return
    // Refused, perhaps because someone saved a moment earlier.
    const after = await readMeanwhile()
    if (after && after !== 'lost' && after.changes.length > 0) setMeanwhile(after)
  }
  const overwrite = () => {
    if (meanwhile) void submit({ overrides: { updatedAt: meanwhile.updatedAt } })
    setMeanwhile(undefined)
  }
  return (
    <>
      <FormSubmit
        buttonId="action-save"
        disabled={isDisabled}
        onClick={() => void save()}
        ref={button}
        size="medium"
        type="button"
      >
        {payloadT('general:save')}
      </FormSubmit>
      {meanwhile && (
        <StaleDialog changes={meanwhile.changes} onClose={() => setMeanwhile(undefined)} onOverwrite={overwrite} />
      )}
    </>
  )
}
