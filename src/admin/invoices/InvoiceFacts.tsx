'use client'

import { useId } from 'react'
import type { TaxMode } from '../../domain/invoices/invoiceTypes.ts'
import type { EditedInvoice } from './editorTypes.ts'
import { useText } from '../text/useText.ts'

type InvoiceFactsProps = {
  invoice: EditedInvoice
  currencies: readonly string[]
  onChange: (changed: Partial<EditedInvoice>) => void
}

/** Due date, currency, whether prices include tax, and the discount. */
export function InvoiceFacts({ invoice, currencies, onChange }: InvoiceFactsProps) {
  const t = useText()
  const id = useId()
  return (
    <div className="az-fields">
      <div className="az-line__field">
        <label htmlFor={`${id}-due`}>{t('panelInvoices.dueDate')}</label>
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
        <label htmlFor={`${id}-currency`}>{t('panelInvoices.currency')}</label>
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
        <label htmlFor={`${id}-mode`}>{t('panelInvoices.taxMode')}</label>
        <select
          className="az-input"
          id={`${id}-mode`}
          name="taxMode"
          onChange={(event) => onChange({ taxMode: modeOf(event.target.value) })}
          value={invoice.taxMode}
        >
          <option value="exclusive">{t('panelInvoices.exclusive')}</option>
          <option value="inclusive">{t('panelInvoices.inclusive')}</option>
        </select>
      </div>
      <div className="az-line__field">
        <label htmlFor={`${id}-discount`}>{t('panelInvoices.discount')}</label>
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
