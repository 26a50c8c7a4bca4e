'use client'

import { Button } from '@payloadcms/ui'
import { useId } from 'react'
import { maxTaxes } from '../../domain/invoices/taxWeights.ts'
import { useText } from '../text/useText.ts'
import { type EditedNamedTax, type EditedTax, newNamedTax, taxKinds, type TaxKind } from './editedTax.ts'

type Props = {
  tax: EditedTax
  /** Names of the inputs begin with it. */
  name: string
  onChange: (changed: Partial<EditedTax>) => void
}

/** What a single rate does not say: several taxes, or the category without tax and its reason. */
export function TaxOptions({ tax, name, onChange }: Props) {
  const t = useText()
  const id = useId()
  const choose = (kind: TaxKind) =>
    onChange({ kind, ...(kind === 'taxes' && tax.taxes.length === 0 && { taxes: [newNamedTax(tax.rate)] }) })
  return (
    <div className="az-tax">
      <div className="az-line__field">
        <label htmlFor={`${id}-kind`}>{t('panelInvoices.taxKind')}</label>
        <select
          className="az-input"
          id={`${id}-kind`}
          name={`${name}-kind`}
          onChange={(event) => choose(taxKinds.find((kind) => kind === event.target.value) ?? 'rate')}
          value={tax.kind}
        >
          {taxKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kind === 'rate' || kind === 'taxes' ? t(`panelInvoices.taxKinds.${kind}`) : t(`states.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      {tax.kind === 'taxes' && <NamedTaxes name={name} onChange={onChange} tax={tax} />}
      {tax.kind !== 'rate' && tax.kind !== 'taxes' && (
        <div className="az-line__field az-tax__reason">
          <label htmlFor={`${id}-reason`}>{t('panelInvoices.taxReason')}</label>
          <input
            className="az-input"
            dir="auto"
            id={`${id}-reason`}
            maxLength={300}
            name={`${name}-reason`}
            onChange={(event) => onChange({ reason: event.target.value })}
            value={tax.reason}
          />
        </div>
      )}
    </div>
  )
}

/** Up to three taxes, each with its name and rate. */
function NamedTaxes({ tax: { taxes }, name, onChange }: Props) {
  const t = useText()
  const change = (key: string, changed: Partial<EditedNamedTax>) =>
    onChange({ taxes: taxes.map((each) => (each.key === key ? { ...each, ...changed } : each)) })
  return (
    <>
      {taxes.map((each, index) => (
        <div className="az-tax__one" key={each.key}>
          <label className="az-line__field">
            <span className="az-line__label">{t('panelInvoices.taxName')}</span>
            <input
              className="az-input"
              dir="auto"
              maxLength={40}
              name={`${name}-${index + 1}-name`}
              onChange={(event) => change(each.key, { name: event.target.value })}
              value={each.name}
            />
          </label>
          <label className="az-line__field">
            <span className="az-line__label">{t('panelInvoices.tax')}</span>
            <input
              className="az-input"
              dir="ltr"
              inputMode="decimal"
              name={`${name}-${index + 1}-rate`}
              onChange={(event) => change(each.key, { rate: event.target.value })}
              value={each.rate}
            />
          </label>
          {index > 0 && (
            <label className="az-tax__compound">
              <input
                checked={each.compound}
                name={`${name}-${index + 1}-compound`}
                onChange={(event) => change(each.key, { compound: event.target.checked })}
                type="checkbox"
              />
              {t('panelInvoices.taxCompound')}
            </label>
          )}
          {taxes.length > 1 && (
            <Button
              aria-label={t('panelInvoices.removeTax', { number: index + 1 })}
              buttonStyle="icon-label"
              icon="x"
              margin={false}
              onClick={() => onChange({ taxes: taxes.filter(({ key }) => key !== each.key) })}
            />
          )}
        </div>
      ))}
      {taxes.length < maxTaxes && (
        <Button
          buttonStyle="secondary"
          className="az-tax__add"
          icon="plus"
          margin={false}
          onClick={() => onChange({ taxes: [...taxes, newNamedTax()] })}
          size="small"
        >
          {t('panelInvoices.addTax')}
        </Button>
      )}
    </>
  )
}
