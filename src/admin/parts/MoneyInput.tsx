'use client'

import { TextInput } from '@payloadcms/ui'
import { useState, type ChangeEvent } from 'react'
import { decimalAmount } from '../../domain/decimalAmount.ts'
import { parseDecimalAmount } from '../../domain/parseDecimalAmount.ts'
import { partsTexts } from '../texts/parts.ts'
import { useTexts } from '../texts/useTexts.ts'

/**
 * An amount as decimal text that is told in the minor unit: `onChange(null)` when it is empty, `onChange(undefined)` while what stands there is no
 * amount of the currency (it says so itself).
 */
export function MoneyInput({
  path,
  label,
  currency,
  value,
  onChange,
  required = false,
  readOnly = false,
  description,
}: {
  path: string
  label: string
  currency: string
  /** In the minor unit. */
  value: number | null | undefined
  onChange: (amountMinor: number | null | undefined) => void
  required?: boolean
  readOnly?: boolean
  description?: string
}) {
  const texts = useTexts(partsTexts)
  const [typed, setTyped] = useState<{ text: string; told: number | null | undefined }>()
  // What was typed, as long as it is what the value came from; a value from elsewhere otherwise.
  const text = typed && amountOf(value) === amountOf(typed.told) ? typed.text : textOf({ value, currency })
  const amount = parseDecimalAmount({ text, currency })
  const isWrong = text.trim() !== '' && amount === null
  return (
    <TextInput
      className="az-money-input"
      description={description ?? ''}
      label={`${label}${currency === '' ? '' : ` (${currency})`}`}
      onChange={(event: ChangeEvent<HTMLInputElement>) => {
        const written = event.target.value
        const told = written.trim() === '' ? null : (parseDecimalAmount({ text: written, currency }) ?? undefined)
        setTyped({ text: written, told })
        onChange(told)
      }}
      path={path}
      readOnly={readOnly || currency === ''}
      required={required}
      showError={isWrong}
      value={text}
      {...(isWrong && { Error: <p className="az-field-error">{texts.notAnAmount(currency)}</p> })}
      {...(currency === '' && { placeholder: texts.noCurrency })}
    />
  )
}

function amountOf(value: number | null | undefined): number | null {
  return typeof value === 'number' ? value : null
}

function textOf({ value, currency }: { value: number | null | undefined; currency: string }): string {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return ''
  return decimalAmount({ amountMinor: value, currency })
}
