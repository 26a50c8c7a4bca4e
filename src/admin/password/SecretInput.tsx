'use client'

import { FieldLabel } from '@payloadcms/ui'

type Props = {
  name: string
  label: string
  type: 'email' | 'password'
  autoComplete: string
  value: string
  onChange: (value: string) => void
}

/** A form field outside Payload's forms: an address or a password. */
export function SecretInput({ name, label, type, autoComplete, value, onChange }: Props) {
  return (
    <div className="field-type text">
      <FieldLabel htmlFor={`field-${name}`} label={label} required />
      <div className="field-type__wrap">
        <input
          autoComplete={autoComplete}
          dir="ltr"
          id={`field-${name}`}
          name={name}
          onChange={(event) => onChange(event.target.value)}
          required
          type={type}
          value={value}
        />
      </div>
    </div>
  )
}
