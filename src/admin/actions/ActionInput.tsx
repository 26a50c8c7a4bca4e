'use client'

import { FieldLabel, RelationshipInput, TextareaInput, TextInput } from '@payloadcms/ui'
import { useId, type ChangeEvent } from 'react'
import { MoneyInput } from '../parts/MoneyInput.tsx'
import { FilesInput } from '../inbox/FilesInput.tsx'
import { ContractTaxInput } from '../tax/ContractTaxInput.tsx'
import { SecretInput } from '../password/SecretInput.tsx'
import { isTax } from './valuesOf.ts'
import type { ActionField, ActionValues } from './actionTypes.ts'
import { textOf } from './docValues.ts'

type Value = ActionValues[string]

type ActionInputProps = {
  field: ActionField
  value: Value
  /** Of all fields. */
  values: ActionValues
  onChange: (value: Value) => void
  /** Its name. Ids of fields begin with it. */
  action: string
}

/** One field of an action. */
export function ActionInput({ field, value, values, onChange, action }: ActionInputProps) {
  const path = `${action}-${field.name}`
  const { label, hint = '', required = false } = field
  const common = { label, path, required, description: hint }
  switch (field.kind) {
    case 'money':
      return (
        <MoneyInput
          {...common}
          currency={field.currency ?? textOf(values[field.currencyFrom ?? ''])}
          onChange={onChange}
          value={typeof value === 'number' ? value : null}
        />
      )
    case 'textarea':
      return (
        <>
          {field.presets && <Presets onChoose={onChange} presets={field.presets} />}
          <TextareaInput
            {...common}
            onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
            rows={3}
            value={shownOf(value)}
          />
        </>
      )
    case 'text':
      return (
        <TextInput
          {...common}
          onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
          value={shownOf(value)}
        />
      )
    case 'password':
      return (
        <SecretInput
          autoComplete={field.isNew ? 'new-password' : 'current-password'}
          label={label}
          name={path}
          onChange={onChange}
          type="password"
          value={shownOf(value)}
        />
      )
    case 'relationship':
      return (
        <RelationshipInput
          {...common}
          allowCreate={false}
          allowEdit={false}
          hasMany={false}
          // `undefined` when it is cleared, whatever its type says.
          onChange={(chosen: { value: unknown } | null) => onChange(textOf(chosen?.value))}
          relationTo={[field.relationTo]}
          {...(typeof value === 'string' && value && { value: { relationTo: field.relationTo, value } })}
        />
      )
    case 'tax':
      return (
        <ContractTaxInput
          hint={hint}
          label={label}
          onChange={onChange}
          path={path}
          value={isTax(value) ? value : field.initial}
        />
      )
    case 'files':
      return <FilesInput label={label} onChange={onChange} />
    case 'date':
    case 'number':
    case 'select':
      return <PlainInput field={field} onChange={onChange} path={path} value={value} />
  }
}

function shownOf(value: Value): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

type PlainInputProps = {
  field: Extract<ActionField, { kind: 'date' | 'number' | 'select' }>
  value: Value
  onChange: (value: Value) => void
  path: string
}

/** Types that the browser has a good field for. */
function PlainInput({ field, value, onChange, path }: PlainInputProps) {
  const id = `field-${path}`
  const hintId = useId()
  const attributes = {
    className: 'az-input',
    id,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => onChange(event.target.value),
    required: field.required ?? false,
    value: shownOf(value),
    ...(field.hint && { 'aria-describedby': hintId }),
  }
  return (
    <div className="field-type">
      <FieldLabel htmlFor={id} label={field.label} required={field.required ?? false} />
      {field.kind === 'select' && (
        <select {...attributes}>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
      {field.kind === 'date' && <input {...attributes} max={field.latest} min={field.earliest} type="date" />}
      {field.kind === 'number' && <input {...attributes} max={field.max} min={field.min} step="any" type="number" />}
      {field.hint && (
        <div className="field-description" id={hintId}>
          {field.hint}
        </div>
      )}
    </div>
  )
}

/** Common texts. A chosen one fills the field and can be edited. */
function Presets({ presets, onChoose }: { presets: readonly string[]; onChoose: (text: string) => void }) {
  return (
    <div className="az-presets">
      {presets.map((preset) => (
        <button className="az-presets__one" key={preset} onClick={() => onChoose(preset)} type="button">
          {preset}
        </button>
      ))}
    </div>
  )
}
