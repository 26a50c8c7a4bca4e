import { creditLines } from '../../domain/invoices/creditable.ts'
import type { InvoiceLine, TaxMode } from '../../domain/invoices/invoiceTypes.ts'
import { negativeRow } from '../../domain/invoices/negativeRow.ts'
import { formatDay } from '../../i18n/formatDay.ts'
import type { Locale } from '../../i18n/locales.ts'
import { translator } from '../../i18n/translator.ts'
import { printedOf } from '../invoices/invoiceDocument.ts'
import type { Invoiced } from './readInvoiced.ts'

type DeductionLinesArgs = { invoiced: readonly Invoiced[]; taxMode: TaxMode; locale: Locale }

/**
 * What was invoiced before as lines below zero: one for each invoice and tax treatment, less its credit notes, with its
 * own net and taxes. Each names the invoice and the day that it prints.
 */
export function deductionLines({ invoiced, taxMode, locale }: DeductionLinesArgs): InvoiceLine[] {
  const say = translator(locale)
  return invoiced.flatMap(({ invoice, rows }) => {
    const date = formatDay(invoice.issuedAt ?? '', locale, printedOf(invoice)?.timezone)
    const description = say('documents.lessInvoice', { number: invoice.invoiceNumber ?? '', date })
    const standing = rows.filter(({ net, tax }) => net !== 0 || tax !== 0)
    return creditLines({ rows: standing.map(negativeRow), description, taxMode })
  })
}
