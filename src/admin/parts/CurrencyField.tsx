'use client'

import { getTranslation } from '@payloadcms/translations'
import { FieldDescription, SelectInput, useField, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useMemo } from 'react'
import { currencyCodes } from '../../domain/money/currencies.ts'

/** A currency of a document, chosen from the table by code or name. Read-only once it cannot change any more. */
export function CurrencyField({ field, path, readOnly = false }: TextFieldClientProps) {
  const { i18n } = useTranslation()
  const { value, setValue, disabled, showError } = useField<string | null>({ path })
  const language = i18n.language
  const isRead = readOnly || field.admin?.readOnly === true
  const options = useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'currency' })
    return currencyCodes.map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }))
  }, [language])
  // The amounts show it.
  if (isRead) return null
  return (
    <SelectInput
      Description={<FieldDescription description={field.admin?.description ?? ''} path={path} />}
      isClearable={field.required !== true}
      label={getTranslation(field.label ?? field.name, i18n)}
      name={path}
      onChange={(option) => {
        if (!Array.isArray(option)) setValue(option ? String(option.value) : null)
      }}
      options={options}
      path={path}
      readOnly={disabled}
      required={field.required ?? false}
      showError={showError}
      value={value ?? ''}
    />
  )
}
