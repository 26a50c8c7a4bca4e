'use client'

import { useId } from 'react'
import type { TaxMode } from '../../domain/invoiceTotals.ts'
import { invoicesTexts } from '../texts/invoices.ts'
import { useTexts } from '../texts/useTexts.ts'
import type { EditedInvoice } from './editorTypes.ts'

/** When it is due, in which currency, what the prices mean, and what is taken off the whole. */
export function InvoiceFacts({
  invoice,
  currencies,
  onChange,
}: {
  invoice: EditedInvoice
  currencies: readonly string[]
  onChange: (changed: Partial<EditedInvoice>) => void
}) {
  const texts = useTexts(invoicesTexts)
  const id = useId()
  return (
    <div className="az-fields">
      <div className="az-line__field">
        <label htmlFor={`${id}-due`}>{texts.dueDate}</label>
        <input
          className="az-input"
          id={`${id}-due`}
          name="dueDate"
          onChange={(event) => onChange({ dueDate: event.target.value })}
          required
          type="date"
          value={invoice.dueDate}
        />
      </div>
      <div className="az-line__field">
        <label htmlFor={`${id}-currency`}>{texts.currency}</label>
        <select
          className="az-input"
          disabled={invoice.contract !== undefined}
          id={`${id}-currency`}
          name="currency"
          onChange={(event) => onChange({ currency: event.target.value })}
          value={invoice.currency}
        >
          {currencies.map((code) => (
            <option key={code} value={code}>
              {code}
            </option>
          ))}
        </select>
      </div>
      <div className="az-line__field">
        <label htmlFor={`${id}-mode`}>{texts.taxMode}</label>
        <select
          className="az-input"
          id={`${id}-mode`}
          name="taxMode"
          onChange={(event) => onChange({ taxMode: modeOf(event.target.value) })}
          value={invoice.taxMode}
        >
          <option value="exclusive">{texts.exclusive}</option>
          <option value="inclusive">{texts.inclusive}</option>
        </select>
      </div>
      <div className="az-line__field">
        <label htmlFor={`${id}-discount`}>{texts.discount}</label>
        <input
          className="az-input"
          dir="ltr"
          id={`${id}-discount`}
          inputMode="decimal"
          name="discount"
          onChange={(event) => onChange({ discount: event.target.value })}
          value={invoice.discount}
        />
      </div>
    </div>
  )
}

function modeOf(value: string): TaxMode {
  return value === 'inclusive' ? 'inclusive' : 'exclusive'
}
