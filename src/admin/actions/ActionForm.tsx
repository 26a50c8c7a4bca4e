'use client'

import { Button } from '@payloadcms/ui'
import { useState, type FormEvent } from 'react'
import { meaningOf } from '../parts/meaningOf.ts'
import { Refusal } from '../parts/Refusal.tsx'
import { refusalLines } from '../parts/refusalLines.ts'
import { useLeaveGuard } from '../parts/useLeaveGuard.ts'
import { useApi } from '../parts/useApi.ts'
import { ActionInput } from './ActionInput.tsx'
import type { ActionValues, DocumentAction } from './actionTypes.ts'
import { bodyOf, initialValues, isComplete } from './valuesOf.ts'
import { useText } from '../text/useText.ts'

type ActionFormProps = {
  action: DocumentAction
  onCancel?: () => void
  onDone?: (body: Record<string, unknown>) => void
}

/** Asks for an action's fields, and performs it. A refusal is shown beside the input, which stays. */
export function ActionForm({ action, onCancel, onDone }: ActionFormProps) {
  const { name, label, tone } = action
  const t = useText()
  const [values, setValues] = useState<ActionValues>(() => initialValues(action.fields ?? []))
  const fields = (action.fields ?? []).filter(({ onlyFor }) => !onlyFor || values[onlyFor.field] === onlyFor.value)
  const [refusal, setRefusal] = useState<string[]>([])
  const [isAsked, setIsAsked] = useState(false)
  const { act, isBusy } = useApi()
  const [isChanged, setIsChanged] = useState(false)
  // A dialog asks before it closes.
  useLeaveGuard({ isOn: isChanged && onCancel === undefined })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    // It may be rendered inside the document's own form.
    event.stopPropagation()
    const { method, path, done, refusals = {}, questions = {} } = action
    const given = { ...action.body, ...bodyOf({ fields, values }), ...(isAsked && { confirm: true }) }
    const body = action.bodyOf?.(given) ?? given
    const isReloaded = action.isReloaded?.(given) === true
    const asked = { method, path, done, lost: t('panelActions.lost'), refusals, isQuiet: true, isReloaded }
    const ask = (more: object) => act({ ...asked, body: { ...body, ...more } })
    const first = await ask({})
    const isMeant = !first.ok && first.code === 'unlikely_date' && window.confirm(first.message)
    const reply = isMeant ? await ask({ confirmDate: true }) : first
    if (reply.ok) {
      setIsChanged(false)
      // Once nothing asks whether to leave.
      if (isReloaded) setTimeout(() => window.location.reload())
      return onDone?.(reply.body)
    }
    const labels = Object.fromEntries(fields.map((field) => [field.name, field.label]))
    setIsAsked(questions[reply.code] !== undefined)
    setRefusal(
      refusalLines({
        reply,
        said: questions[reply.code] ?? meaningOf({ meanings: refusals, refusal: reply }),
        lost: t('panelActions.lost'),
        labels,
      }),
    )
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
            // The question was about the values before.
            setIsAsked(false)
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
            {t('panelActions.cancel')}
          </Button>
        )}
        <Button
          buttonStyle={tone === 'danger' ? 'error' : 'primary'}
          disabled={isBusy || !isComplete({ fields, values })}
          id="dialog-confirm"
          margin={false}
          type="submit"
        >
          {isBusy ? t('panelActions.busy') : isAsked ? t('panelActions.confirm.label') : label}
        </Button>
      </div>
    </form>
  )
}
