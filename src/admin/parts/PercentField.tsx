'use client'

import { getTranslation } from '@payloadcms/translations'
import { FieldDescription, TextInput, useField, useTranslation } from '@payloadcms/ui'
import type { NumberFieldClientProps } from 'payload'
import { useState, type ChangeEvent } from 'react'
import { partsTexts } from '../texts/parts.ts'
import { useTexts } from '../texts/useTexts.ts'

/** A rate that is kept in basis points, written and read in percent: `7.5` for 750. */
export function PercentField({ field, path, readOnly = false }: NumberFieldClientProps) {
  const { i18n } = useTranslation()
  const texts = useTexts(partsTexts)
  const { value, setValue, disabled } = useField<unknown>({ path })
  const [typed, setTyped] = useState<{ text: string; bps: number | null }>()
  const stored = typeof value === 'number' ? value : null
  // What was typed, as long as it is what the value came from; a value from elsewhere otherwise.
  const text =
    typed && (typed.bps === stored || typed.bps === null) ? typed.text : stored === null ? '' : String(stored / 100)
  const isWrong = bpsOf(text) === null
  return (
    <TextInput
      Description={<FieldDescription description={field.admin?.description ?? ''} path={path} />}
      label={`${getTranslation(field.label ?? field.name, i18n)} (%)`}
      onChange={(event: ChangeEvent<HTMLInputElement>) => {
        const bps = bpsOf(event.target.value)
        setTyped({ text: event.target.value, bps })
        // What is no rate is kept as such, so that the server refuses it and nothing else is saved in its place.
        setValue(bps ?? 'not a rate')
      }}
      path={path}
      readOnly={readOnly || disabled}
      required={field.required ?? false}
      showError={isWrong}
      value={text}
      {...(isWrong && { Error: <p className="az-field-error">{texts.notAPercentage}</p> })}
    />
  )
}

/** From 0 to 100, with at most two decimals; a comma serves as well as a point. */
function bpsOf(text: string): number | null {
  const trimmed = text.trim().replace(',', '.')
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(trimmed)) return null
  const bps = Math.round(Number(trimmed) * 100)
  return bps <= 10_000 ? bps : null
}
