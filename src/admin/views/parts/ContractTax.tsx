import type { UIFieldServerProps } from 'payload'
import { contractTotals } from '../../../domain/contracts/contractTax.ts'
import { languageOf } from '../../../i18n/languageOf.ts'
import { translator } from '../../../i18n/translator.ts'
import type { Contract } from '../../../payload-types.ts'
import { taxLabel } from '../../invoices/taxLabel.ts'
import { Money } from '../../parts/Money.tsx'

/** How the amount of a contract is taxed. Nothing where the contract does not say. */
export function ContractTax({ data, req, id }: UIFieldServerProps) {
  if (id === undefined || id === null || !data['taxMode']) return null
  // The document of this collection, from which the form was built.
  const { amount, currency, taxMode, taxRateBps, taxes, taxCategory, taxReason } = data as Contract
  const totals = contractTotals({ amount, currency, taxMode, taxRateBps, taxes, taxCategory, taxReason })
  if (!totals) return null
  const t = translator(languageOf(req.i18n.language))
  return (
    <dl className="az-totals" id="contract-tax">
      {totals.taxes.map((tax) => (
        <div key={`${tax.name} ${tax.rateBps}`}>
          <dt dir="auto">{taxLabel({ tax, t })}</dt>
          <dd>
            <Money amountMinor={tax.tax} currency={currency} />
          </dd>
        </div>
      ))}
      <div className="az-totals__total">
        <dt>{t(totals.taxMode === 'exclusive' ? 'panelWork.totalWithTax' : 'panelWork.totalOfWhichTax')}</dt>
        <dd>
          <Money amountMinor={totals.total} currency={currency} />
        </dd>
      </div>
    </dl>
  )
}
