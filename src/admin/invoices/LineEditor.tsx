'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState, type KeyboardEvent } from 'react'
import { percentText } from '../../domain/money/parsePercent.ts'
import { treatmentOf } from '../../domain/invoices/treatmentOf.ts'
import { MoneyInput } from '../parts/MoneyInput.tsx'
import { taxedOfEdited } from '../tax/editedTax.ts'
import { TaxOptions } from '../tax/TaxOptions.tsx'
import type { EditedLine } from './editorTypes.ts'
import { problemsOf } from './readInvoice.ts'
import { useText } from '../text/useText.ts'

type LineProps = {
  line: EditedLine
  number: number
  currency: string
  /** The amount of the line, as it is printed. */
  amount: string
  onChange: (changed: Partial<EditedLine>) => void
  onRemove: (() => void) | undefined
  onNext: () => void
}

/** One line: a row on a wide screen, a card on a narrow one. Enter in its last field begins the next line. */
export function LineEditor({ line, number, currency, amount, onChange, onRemove, onNext }: LineProps) {
  const t = useText()
  const id = useId()
  const [isOpen, setIsOpen] = useState(line.tax.kind !== 'rate')
  const next = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    onNext()
  }
  return (
    <fieldset className="az-line">
      <legend className="az-hidden">{t('panelInvoices.line', { number })}</legend>
      <div className="az-line__field az-line__field--wide">
        <label htmlFor={`${id}-description`}>{t('panelInvoices.description')}</label>
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
      <DecimalField
        line={line}
        name="quantity"
        label={t('panelInvoices.quantity')}
        number={number}
        onChange={onChange}
      />
      <div className="az-line__field">
        <MoneyInput
          isUnitPrice
          currency={currency}
          label={t('panelInvoices.unitAmount')}
          onChange={(unitAmount) => onChange({ unitAmount })}
          path={`line-${number}-unitAmount`}
          value={line.unitAmount}
        />
      </div>
      <DecimalField
        line={line}
        name="discount"
        label={t('panelInvoices.lineDiscount')}
        number={number}
        onChange={onChange}
      />
      <TaxField isOpen={isOpen} line={line} number={number} onChange={onChange} onKeyDown={next} onToggle={setIsOpen} />
      <div className="az-line__amount">
        <span className="az-line__label">{t('panelInvoices.amount')}</span>
        <bdi dir="ltr">{amount}</bdi>
      </div>
      {onRemove && (
        <Button
          aria-label={t('panelInvoices.removeLine', { number })}
          buttonStyle="icon-label"
          className="az-line__remove"
          icon="x"
          margin={false}
          onClick={onRemove}
        />
      )}
      {isOpen && (
        <div className="az-line__options" id={`line-${number}-options`}>
          <TaxOptions
            name={`line-${number}-tax`}
            onChange={(changed) => onChange({ tax: { ...line.tax, ...changed } })}
            tax={line.tax}
          />
        </div>
      )}
    </fieldset>
  )
}

type TaxFieldProps = Pick<LineProps, 'line' | 'number' | 'onChange'> & {
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** The rate of a line, and the button to its tax options. */
function TaxField({ line, number, isOpen, onChange, onToggle, onKeyDown }: TaxFieldProps) {
  const t = useText()
  const id = useId()
  const options = t('panelInvoices.taxOptions', { number })
  return (
    <div className="az-line__field">
      <label htmlFor={id}>{t('panelInvoices.tax')}</label>
      <div className="az-line__tax">
        <input
          aria-invalid={problemsOf(line).includes('tax')}
          className="az-input"
          dir="ltr"
          id={id}
          inputMode="decimal"
          name={`line-${number}-tax`}
          onChange={(event) => onChange({ tax: { ...line.tax, rate: event.target.value } })}
          onKeyDown={onKeyDown}
          readOnly={line.tax.kind !== 'rate'}
          value={line.tax.kind === 'rate' ? line.tax.rate : combinedRate(line)}
        />
        <button
          aria-controls={`line-${number}-options`}
          aria-expanded={isOpen}
          aria-label={options}
          className="az-line__more"
          name={`line-${number}-tax-options`}
          onClick={() => onToggle(!isOpen)}
          title={options}
          type="button"
        >
          …
        </button>
      </div>
    </div>
  )
}

/** The rate of all taxes together, as they are printed one by one. */
function combinedRate({ tax }: EditedLine): string {
  const taxed = taxedOfEdited(tax)
  return taxed ? percentText(treatmentOf(taxed).taxRateBps) : ''
}

type DecimalFieldProps = Pick<LineProps, 'line' | 'number' | 'onChange'> & {
  name: 'quantity' | 'discount'
  label: string
}

function DecimalField({ line, name, label, number, onChange }: DecimalFieldProps) {
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
        value={line[name]}
      />
    </div>
  )
}
