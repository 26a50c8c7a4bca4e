'use client'

import { FieldLabel } from '@payloadcms/ui'
import { useId } from 'react'
import { useText } from '../text/useText.ts'
import type { EditedTax } from './editedTax.ts'
import { TaxOptions } from './TaxOptions.tsx'

/** The tax of a contract: none said, or on top of its amount, or in it. */
export type EditedContractTax = { mode: '' | 'exclusive' | 'inclusive'; tax: EditedTax }

type ContractTaxInputProps = {
  path: string
  label: string
  hint: string
  value: EditedContractTax
  onChange: (value: EditedContractTax) => void
}

export function ContractTaxInput({ path, label, hint, value: { mode, tax }, onChange }: ContractTaxInputProps) {
  const t = useText()
  const id = `field-${path}`
  const hintId = useId()
  const choose = (chosen: string) =>
    onChange({ mode: chosen === 'exclusive' || chosen === 'inclusive' ? chosen : '', tax })
  const change = (changed: Partial<EditedTax>) => onChange({ mode, tax: { ...tax, ...changed } })
  return (
    <div className="field-type">
      <FieldLabel htmlFor={id} label={label} />
      <select
        aria-describedby={hintId}
        className="az-input"
        id={id}
        onChange={(event) => choose(event.target.value)}
        value={mode}
      >
        <option value="">{t('panelWork.newContract.noTax')}</option>
        <option value="exclusive">{t('panelWork.newContract.exclusive')}</option>
        <option value="inclusive">{t('panelWork.newContract.inclusive')}</option>
      </select>
      <div className="field-description" id={hintId}>
        {hint}
      </div>
      {mode !== '' && (
        <div className="az-tax__contract">
          {tax.kind === 'rate' && (
            <label className="az-line__field">
              <span className="az-line__label">{t('panelInvoices.tax')}</span>
              <input
                className="az-input"
                dir="ltr"
                inputMode="decimal"
                name={`${path}-rate`}
                onChange={(event) => change({ rate: event.target.value })}
                value={tax.rate}
              />
            </label>
          )}
          <TaxOptions name={path} onChange={change} tax={tax} />
        </div>
      )}
    </div>
  )
}
