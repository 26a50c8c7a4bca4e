'use client'

import { Button } from '@payloadcms/ui'
import { useState, type FormEvent } from 'react'
import { Refusal } from '../parts/Refusal.tsx'
import { refusalLines } from '../parts/refusalLines.ts'
import { useLeaveGuard } from '../parts/useLeaveGuard.ts'
import { actionsTexts } from '../texts/actions.ts'
import { useTexts } from '../texts/useTexts.ts'
import { useAction } from '../useAction.ts'
import { ActionInput } from './ActionInput.tsx'
import type { ActionValues, DocumentAction } from './actionTypes.ts'
import { bodyOf, initialValues, isComplete } from './valuesOf.ts'

/** Asks for what an action needs, and does it. A refusal stays beside all that was written. */
export function ActionForm({
  action,
  onCancel,
  onDone,
}: {
  action: DocumentAction
  onCancel?: () => void
  onDone: (body: Record<string, unknown>) => void
}) {
  const { name, label, fields = [], tone } = action
  const texts = useTexts(actionsTexts)
  const [values, setValues] = useState<ActionValues>(() => initialValues(fields))
  const [refusal, setRefusal] = useState<string[]>([])
  const { act, isBusy } = useAction()
  const [isChanged, setIsChanged] = useState(false)
  // A dialog asks by itself before it is closed.
  useLeaveGuard({ isOn: isChanged && onCancel === undefined })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    // It may be drawn from inside the document's own form.
    event.stopPropagation()
    const { method, path, done, refusals = {} } = action
    const body = { ...action.body, ...bodyOf({ fields, values }) }
    const reply = await act({ method, path, body, done, lost: texts.lost, refusals, isQuiet: true })
    if (reply.ok) {
      setIsChanged(false)
      return onDone(reply.body)
    }
    const labels = Object.fromEntries(fields.map((field) => [field.name, field.label]))
    setRefusal(refusalLines({ reply, said: refusals[reply.code], lost: texts.lost, labels }))
  }
  return (
    <form className="az-form" noValidate onSubmit={(event) => void send(event)}>
      {fields.map((field) => (
        <ActionInput
          action={name}
          field={field}
          key={field.name}
          onChange={(value) => {
            setIsChanged(true)
            setValues((before) => ({ ...before, [field.name]: value }))
          }}
          value={values[field.name]}
          values={values}
        />
      ))}
      <Refusal lines={refusal} />
      <div className="az-dialog__buttons">
        {onCancel && (
          <Button buttonStyle="secondary" disabled={isBusy} id="dialog-cancel" margin={false} onClick={onCancel}>
            {texts.cancel}
          </Button>
        )}
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
  )
}
