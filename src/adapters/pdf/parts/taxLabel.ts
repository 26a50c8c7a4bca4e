import type { TaxLine } from '../../../domain/invoices/taxLines.ts'
import { formatRate } from '../../../domain/money/formatRate.ts'
import { translator } from '../../../i18n/translator.ts'
import type { Sheet } from '../flow/createSheet.ts'
import { labelsFor } from '../labels.ts'
import { isolated, isolatedLtr } from '../text/printable.ts'

/** The name of a tax: `VAT 19 %`, `Tax 19 %`, or its category: `Reverse charge`. */
export function taxLabel({ sheet, tax }: { sheet: Sheet; tax: TaxLine }): string {
  const { name, rateBps, category } = tax
  if (category) return translator(sheet.locale)(`states.${category}`)
  const labels = labelsFor(sheet.locale)
  const rate = isolatedLtr(formatRate(rateBps))
  return name === '' ? labels.taxOf(rate) : labels.taxNamed(isolated(sheet.printable(name)), rate)
}
