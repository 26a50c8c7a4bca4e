import type { InvoiceTotals } from '../../domain/invoices/invoiceTypes.ts'
import { splitRounding } from '../../domain/invoices/roundingLine.ts'
import { taxLines } from '../../domain/invoices/taxLines.ts'
import type { Translate } from '../../i18n/types.ts'
import { taxLabel } from './taxLabel.ts'

type TotalRowsArgs = { totals: Omit<InvoiceTotals, 'taxTotal' | 'total'>; t: Translate }

/** What stands above the total: subtotal, each tax and the rounding, as labels and amounts in minor units. */
export function totalRows({ totals, t }: TotalRowsArgs): [label: string, amountMinor: number][] {
  const rounding = totals.roundingAmount ?? 0
  const taxes = taxLines(splitRounding(totals).taxSummary).filter(({ tax, category }) => tax !== 0 || category)
  return [
    [t('panelInvoices.subtotal'), totals.subtotal - rounding],
    ...taxes.map((tax): [string, number] => [taxLabel({ tax, t }), tax.tax]),
    ...(rounding === 0 ? [] : [[t('panelInvoices.rounding'), rounding] satisfies [string, number]]),
  ]
}
