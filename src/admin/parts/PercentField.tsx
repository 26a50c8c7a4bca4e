'use client'

import { getTranslation } from '@payloadcms/translations'
import { FieldDescription, TextInput, useField, useTranslation } from '@payloadcms/ui'
import type { NumberFieldClientProps } from 'payload'
import { useState, type ChangeEvent } from 'react'
import { parseTaxRate, percentText } from '../../domain/money/parsePercent.ts'
import { useText } from '../text/useText.ts'

/** A rate stored in basis points, shown and edited in per cent: `7.5` for 750. */
export function PercentField({ field, path, readOnly = false }: NumberFieldClientProps) {
  const { i18n } = useTranslation()
  const t = useText()
  const { value, setValue, disabled } = useField<unknown>({ path })
  const [typed, setTyped] = useState<{ text: string; bps: number | null }>()
  const stored = typeof value === 'number' ? value : null
  // The typed text while it matches the value; otherwise the value set from outside.
  const text =
    typed && (typed.bps === stored || typed.bps === null) ? typed.text : stored === null ? '' : percentText(stored)
  const isWrong = bpsOf(text) === null
  return (
    <TextInput
      Description={<FieldDescription description={field.admin?.description ?? ''} path={path} />}
      label={`${getTranslation(field.label ?? field.name, i18n)} (%)`}
      onChange={(event: ChangeEvent<HTMLInputElement>) => {
        const bps = bpsOf(event.target.value)
        setTyped({ text: event.target.value, bps })
        // Invalid text is stored as such, so the server refuses it and saves nothing else instead.
        setValue(bps ?? 'not a rate')
      }}
      path={path}
      readOnly={readOnly || disabled}
      required={field.required ?? false}
      showError={isWrong}
      value={text}
      {...(isWrong && { Error: <p className="az-field-error">{t('panelCommon.notAPercentage')}</p> })}
    />
  )
}

/** From 0 to 100, with at most four decimals. A comma works as well as a point. */
function bpsOf(text: string): number | null {
  const bps = parseTaxRate(text.replace(',', '.'))
  return bps === null || bps < 0 ? null : bps
}
