'use client'

import { FieldDescription, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { NumberFieldClientProps } from 'payload'
import { getTranslation } from '@payloadcms/translations'
import { Money } from './Money.tsx'
import { MoneyInput } from './MoneyInput.tsx'

/** An amount of a document: edited as decimals of its currency, shown as documents print it when it is read-only. */
export function MoneyField({ field, path, readOnly = false }: NumberFieldClientProps) {
  const { i18n } = useTranslation()
  const { value, setValue, disabled } = useField<unknown>({ path })
  const currency = useFormFields(([fields]) => fields['currency']?.value)
  const label = getTranslation(field.label ?? field.name, i18n)
  if (readOnly || field.admin?.readOnly) {
    if (value === null || value === undefined) return null
    return (
      <div className="field-type az-fact">
        <span className="az-fact__label">{label}</span>
        <span className="az-fact__value" id={`field-${path.replaceAll('.', '__')}`}>
          <Money amountMinor={value} currency={currency} />
        </span>
        <FieldDescription description={field.admin?.description ?? ''} path={path} />
      </div>
    )
  }
  return (
    <MoneyInput
      currency={typeof currency === 'string' ? currency : ''}
      label={label}
      // Invalid text is stored as such, so the server refuses it and saves nothing else instead.
      onChange={(amountMinor) => setValue(amountMinor === undefined ? 'not an amount' : amountMinor)}
      path={path}
      readOnly={disabled}
      required={field.required ?? false}
      value={typeof value === 'number' ? value : undefined}
    />
  )
}
