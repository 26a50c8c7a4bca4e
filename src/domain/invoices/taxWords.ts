import type { Locale } from '../../i18n/locales.ts'
import { translator } from '../../i18n/translator.ts'
import { formatMoney } from '../money/formatMoney.ts'
import { formatRate } from '../money/formatRate.ts'
import type { TaxSummaryRow } from './invoiceTypes.ts'
import { taxLines } from './taxLines.ts'

type TaxWordsArgs = { taxSummary: readonly TaxSummaryRow[]; currency: string; locale: Locale }

/**
 * The taxes of a document in one line: `GST 5 %: 50.00 CAD · QST 9.975 %: 99.75 CAD`, and each category without tax
 * with its reason. Empty where nothing is said of tax.
 */
export function taxWords({ taxSummary, currency, locale }: TaxWordsArgs): string {
  const say = translator(locale)
  const words = taxLines(taxSummary).flatMap(({ name, rateBps, category, reason, tax }) => {
    if (category) return [[say(`states.${category}`), ...(reason ? [reason] : [])].join(': ')]
    if (rateBps === 0) return []
    const rate = formatRate(rateBps)
    const label = name === '' ? say('documents.taxOf', { rate }) : say('documents.taxNamed', { name, rate })
    return [`${label}: ${formatMoney({ amountMinor: tax, currency })}`]
  })
  return words.join(' · ')
}
