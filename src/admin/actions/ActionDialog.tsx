'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { Refusal } from '../parts/Refusal.tsx'
import { actionsTexts } from '../texts/actions.ts'
import { useTexts } from '../texts/useTexts.ts'
import { useAction } from '../useAction.ts'
import { ActionInput } from './ActionInput.tsx'
import type { ActionValues, DocumentAction } from './actionTypes.ts'
import { bodyOf, initialValues, isComplete } from './valuesOf.ts'

/**
 * Says what an action does, asks for what it needs, and does it. A refusal stays in the dialog with all that was written; Escape closes it and
 * nothing has happened.
 */
export function ActionDialog({
  action,
  onClose,
  onDone,
}: {
  action: DocumentAction
  onClose: () => void
  onDone: (body: Record<string, unknown>) => void
}) {
  const { name, label, meaning, fields = [], tone } = action
  const texts = useTexts(actionsTexts)
  const headingId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [values, setValues] = useState<ActionValues>(() => initialValues(fields))
  const [refusal, setRefusal] = useState<string[]>([])
  const { act, isBusy } = useAction()
  useEffect(() => dialog.current?.showModal(), [])
  const send = async (event: FormEvent) => {
    event.preventDefault()
    // The dialog may be drawn inside the document's own form.
    event.stopPropagation()
    const { method, path, done, refusals = {} } = action
    const body = { ...action.body, ...bodyOf({ fields, values }) }
    const reply = await act({ method, path, body, done, lost: texts.lost, refusals, isQuiet: true })
    if (reply.ok) return onDone(reply.body)
    const said = refusals[reply.code] ?? (reply.message || texts.lost)
    setRefusal([said, ...reply.problems.map(({ message }) => message)])
  }
  return (
    <dialog
      aria-labelledby={headingId}
      className="az-dialog"
      id={`dialog-${name}`}
      onCancel={(event) => {
        event.preventDefault()
        if (!isBusy) onClose()
      }}
      ref={dialog}
    >
      <form className="az-dialog__form" noValidate onSubmit={(event) => void send(event)}>
        <h2 className="az-dialog__title" id={headingId}>
          {label}
        </h2>
        <p className="az-dialog__meaning">{meaning}</p>
        {fields.map((field) => (
          <ActionInput
            action={name}
            field={field}
            key={field.name}
            onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
            value={values[field.name]}
          />
        ))}
        <Refusal lines={refusal} />
        <div className="az-dialog__buttons">
          <Button buttonStyle="secondary" disabled={isBusy} id="dialog-cancel" margin={false} onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button
            buttonStyle={tone === 'danger' ? 'error' : 'primary'}
            disabled={isBusy || !isComplete({ fields, values })}
            id="dialog-confirm"
            margin={false}
            type="submit"
          >
            {isBusy ? texts.busy : label}
          </Button>
        </div>
      </form>
    </dialog>
  )
}
