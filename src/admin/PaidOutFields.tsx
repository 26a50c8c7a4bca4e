'use client'

import { SelectInput, TextInput, useTranslation } from '@payloadcms/ui'
import type { ChangeEvent } from 'react'
import { textsFor } from './texts.ts'

export type PaidOut = { reference: string; method: string }

const methods = ['bank_transfer', 'cash', 'other'] as const

/** How the client got money whose refund failed. */
export function PaidOutFields({ value, onChange }: { value: PaidOut; onChange: (value: PaidOut) => void }) {
  const texts = textsFor(useTranslation().i18n.language)
  return (
    <>
      <TextInput
        label={texts.reference}
        onChange={(event: ChangeEvent<HTMLInputElement>) => onChange({ ...value, reference: event.target.value })}
        path="resolve-reference"
        required
        value={value.reference}
      />
      <SelectInput
        isClearable={false}
        label={texts.method}
        name="resolve-method"
        onChange={(option) => {
          if (!Array.isArray(option)) onChange({ ...value, method: String(option.value) })
        }}
        options={methods.map((each) => ({ label: texts.methods[each], value: each }))}
        path="resolve-method"
        value={value.method}
      />
    </>
  )
}
