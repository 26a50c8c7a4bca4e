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
import { saveTexts } from '../texts/save.ts'
import { useTexts } from '../texts/useTexts.ts'
import { StaleDialog } from './StaleDialog.tsx'
import { useChangesMeanwhile, type Meanwhile } from './useChangesMeanwhile.ts'

/**
 * Payload's button, which first asks whether somebody has changed the document since it was opened: then nothing is saved, and the admin is told
 * what, whose and when. The server holds the same rule, for what happens between the question and the saving.
 */
export function SaveButton() {
  const { t } = useTranslation()
  const { uploadStatus } = useDocumentInfo()
  const { submit } = useForm()
  const isModified = useFormModified()
  const operation = useOperation()
  const texts = useTexts(saveTexts)
  const askMeanwhile = useChangesMeanwhile()
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
    const before = await askMeanwhile()
    if (before === 'lost') return void toast.error(texts.lost)
    if (before && before.changes.length > 0) return setMeanwhile(before)
    const saved = await submit()
    if (saved) return
    // Refused: perhaps because somebody was quicker by a moment.
    const after = await askMeanwhile()
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
        {t('general:save')}
      </FormSubmit>
      {meanwhile && (
        <StaleDialog changes={meanwhile.changes} onClose={() => setMeanwhile(undefined)} onOverwrite={overwrite} />
      )}
    </>
  )
}
