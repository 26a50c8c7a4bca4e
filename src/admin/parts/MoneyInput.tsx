'use client'

import { TextInput } from '@payloadcms/ui'
import { useState, type ChangeEvent } from 'react'
import { isCurrency } from '../../domain/money/currencies.ts'
import { decimalAmount } from '../../domain/money/decimalAmount.ts'
import { unitAmountText } from '../../domain/money/formatUnitAmount.ts'
import { parseDecimalAmount, parseUnitPrice } from '../../domain/money/parseDecimalAmount.ts'
import { isUnitAmount } from '../../domain/money/unitAmounts.ts'
import { useText } from '../text/useText.ts'

type MoneyInputProps = {
  path: string
  label: string
  currency: string
  /** In the minor unit. */
  value: number | null | undefined
  onChange: (amountMinor: number | null | undefined) => void
  required?: boolean
  readOnly?: boolean
  description?: string
  /** Takes four decimals more than the currency has. */
  isUnitPrice?: boolean
}

/**
 * Edits an amount as decimal text and reports it in the minor unit: `onChange(null)` when it is empty,
 * `onChange(undefined)` while the text is no amount of the currency (it shows that itself).
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
  isUnitPrice = false,
}: MoneyInputProps) {
  const t = useText()
  const parse = isUnitPrice ? parseUnitPrice : parseDecimalAmount
  const [typed, setTyped] = useState<{ text: string; told: number | null | undefined }>()
  // The typed text while it matches the value; otherwise the value set from outside.
  const text = typed && amountOf(value) === amountOf(typed.told) ? typed.text : textOf({ value, currency })
  const amount = parse({ text, currency })
  const isWrong = text.trim() !== '' && amount === null
  return (
    <TextInput
      className="az-money-input"
      description={description ?? ''}
      label={`${label}${currency === '' ? '' : ` (${currency})`}`}
      onChange={(event: ChangeEvent<HTMLInputElement>) => {
        const written = event.target.value
        const told = written.trim() === '' ? null : (parse({ text: written, currency }) ?? undefined)
        setTyped({ text: written, told })
        onChange(told)
      }}
      path={path}
      readOnly={readOnly || currency === ''}
      required={required}
      showError={isWrong}
      value={text}
      {...(isWrong && { Error: <p className="az-field-error">{t('panelCommon.notAnAmount', { currency })}</p> })}
      {...(currency === '' && { placeholder: t('panelCommon.noCurrency') })}
    />
  )
}

function amountOf(value: number | null | undefined): number | null {
  return typeof value === 'number' ? value : null
}

function textOf({ value, currency }: { value: number | null | undefined; currency: string }): string {
  if (!isUnitAmount(value)) return ''
  if (!Number.isInteger(value)) return isCurrency(currency) ? unitAmountText({ unitAmount: value, currency }) : ''
  return decimalAmount({ amountMinor: value, currency })
}
