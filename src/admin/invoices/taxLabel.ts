import type { TaxCategory } from '../../domain/invoices/invoiceTypes.ts'
import type { TaxLine } from '../../domain/invoices/taxLines.ts'
import { percentText } from '../../domain/money/parsePercent.ts'
import type { Translate } from '../../i18n/types.ts'

type TaxLabelArgs = {
  tax: Pick<TaxLine, 'name' | 'rateBps' | 'reason'> & { category: TaxCategory | null }
  t: Translate
}

/** The name of a tax: `VAT 19%`, `Tax 19%`, or its category with the reason. */
export function taxLabel({ tax: { name, rateBps, category, reason }, t }: TaxLabelArgs): string {
  if (category) return [t(`states.${category}`), ...(reason ? [reason] : [])].join(': ')
  const rate = percentText(rateBps)
  return name === '' ? t('panelInvoices.taxOf', { rate }) : t('panelInvoices.taxNamed', { name, rate })
}
