'use client'

import { getTranslation } from '@payloadcms/translations'
import { FieldDescription, FieldError, FieldLabel, useField, useTranslation } from '@payloadcms/ui'
import type { DateFieldClientProps } from 'payload'

/** A calendar day, the same wherever the admin is. A picker of moments shows the day before west of UTC. */
export function DayField({ field, path, readOnly = false }: DateFieldClientProps) {
  const { i18n } = useTranslation()
  const { value, setValue, disabled, showError } = useField<string | null>({ path })
  const id = `field-${path.replaceAll('.', '__')}`
  const isRequired = field.required ?? false
  return (
    <div className={`field-type date-time-field ${showError ? 'error' : ''}`}>
      <FieldLabel htmlFor={id} label={getTranslation(field.label ?? field.name, i18n)} required={isRequired} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          className="az-input"
          id={id}
          name={path}
          onChange={({ target }) => setValue(target.value === '' ? null : target.value)}
          readOnly={readOnly || disabled || field.admin?.readOnly === true}
          required={isRequired}
          type="date"
          value={value?.slice(0, 10) ?? ''}
        />
      </div>
      <FieldDescription description={field.admin?.description ?? ''} path={path} />
    </div>
  )
}
