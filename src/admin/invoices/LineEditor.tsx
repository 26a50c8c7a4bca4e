'use client'

import { Button } from '@payloadcms/ui'
import { useId, type KeyboardEvent } from 'react'
import { MoneyInput } from '../parts/MoneyInput.tsx'
import { invoicesTexts } from '../texts/invoices.ts'
import { useTexts } from '../texts/useTexts.ts'
import type { EditedLine } from './editorTypes.ts'
import { problemsOf } from './readInvoice.ts'

type LineProps = {
  line: EditedLine
  number: number
  currency: string
  /** What the line comes to, as it is printed. */
  amount: string
  onChange: (changed: Partial<EditedLine>) => void
  onRemove: (() => void) | undefined
  onNext: () => void
}

/** One line: a row on a wide screen, a card on a narrow one. Enter in its last field begins the next line. */
export function LineEditor({ line, number, currency, amount, onChange, onRemove, onNext }: LineProps) {
  const texts = useTexts(invoicesTexts)
  const id = useId()
  const next = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    onNext()
  }
  return (
    <fieldset className="az-line">
      <legend className="az-hidden">{texts.line(number)}</legend>
      <div className="az-line__field az-line__field--wide">
        <label htmlFor={`${id}-description`}>{texts.description}</label>
        <input
          className="az-input"
          dir="auto"
          id={`${id}-description`}
          maxLength={1000}
          name={`line-${number}-description`}
          onChange={(event) => onChange({ description: event.target.value })}
          value={line.description}
        />
      </div>
      <DecimalField line={line} name="quantity" label={texts.quantity} number={number} onChange={onChange} />
      <div className="az-line__field">
        <MoneyInput
          currency={currency}
          label={texts.unitAmount}
          onChange={(unitAmount) => onChange({ unitAmount })}
          path={`line-${number}-unitAmount`}
          value={line.unitAmount}
        />
      </div>
      <DecimalField line={line} name="discount" label={texts.lineDiscount} number={number} onChange={onChange} />
      <DecimalField line={line} name="tax" label={texts.tax} number={number} onChange={onChange} onKeyDown={next} />
      <div className="az-line__amount">
        <span className="az-line__label">{texts.amount}</span>
        <bdi dir="ltr">{amount}</bdi>
      </div>
      {onRemove && (
        <Button
          aria-label={texts.removeLine(number)}
          buttonStyle="icon-label"
          className="az-line__remove"
          icon="x"
          margin={false}
          onClick={onRemove}
        />
      )}
    </fieldset>
  )
}

function DecimalField({
  line,
  name,
  label,
  number,
  onChange,
  onKeyDown,
}: Pick<LineProps, 'line' | 'number' | 'onChange'> & {
  name: 'quantity' | 'discount' | 'tax'
  label: string
  onKeyDown?: (event: KeyboardEvent) => void
}) {
  const id = useId()
  return (
    <div className="az-line__field">
      <label htmlFor={id}>{label}</label>
      <input
        aria-invalid={line[name].trim() !== '' && problemsOf(line).includes(name)}
        className="az-input"
        dir="ltr"
        id={id}
        inputMode="decimal"
        name={`line-${number}-${name}`}
        onChange={(event) => onChange({ [name]: event.target.value })}
        onKeyDown={onKeyDown}
        value={line[name]}
      />
    </div>
  )
}
