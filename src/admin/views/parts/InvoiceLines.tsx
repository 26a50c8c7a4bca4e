import { splitRounding } from '../../../domain/invoices/roundingLine.ts'
import { percentText } from '../../../domain/money/parsePercent.ts'
import { formatUnitAmount } from '../../../domain/money/formatUnitAmount.ts'
import type { Invoice } from '../../../payload-types.ts'
import { Money } from '../../parts/Money.tsx'
import type { Translate } from '../../../i18n/types.ts'

type Line = Invoice['lines'][number]

/** The lines of an invoice, in the prices as they were entered. */
export function InvoiceLines({ invoice, t }: { invoice: Invoice; t: Translate }) {
  const { currency, taxMode } = invoice
  const { lines } = splitRounding({ ...invoice, taxSummary: invoice.taxSummary ?? [] })
  const hasDiscount = lines.some(({ discountBps }) => discountBps)
  return (
    <div aria-label={t('panelInvoices.lines')} className="az-scroll" role="region" tabIndex={0}>
      <table className="az-table">
        <thead>
          <tr>
            <th scope="col">{t('panelInvoices.description')}</th>
            <th className="az-table__number" scope="col">
              {t('panelInvoices.quantity')}
            </th>
            <th className="az-table__number" scope="col">
              {t('panelInvoices.unitAmount')}
            </th>
            {hasDiscount && (
              <th className="az-table__number" scope="col">
                {t('panelInvoices.lineDiscount')}
              </th>
            )}
            <th className="az-table__number" scope="col">
              {t('panelInvoices.tax')}
            </th>
            <th className="az-table__number" scope="col">
              {t('panelInvoices.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={line.id ?? index}>
              <td>
                <bdi>{line.description}</bdi>
              </td>
              <td className="az-table__number">
                <bdi dir="ltr">{line.quantity}</bdi>
              </td>
              <td className="az-table__number">
                <bdi dir="ltr">{`${formatUnitAmount({ unitAmount: line.unitAmount, currency })} ${currency}`}</bdi>
              </td>
              {hasDiscount && (
                <td className="az-table__number">{line.discountBps ? percentText(line.discountBps) : '–'}</td>
              )}
              <td className="az-table__number">{taxOf({ line, t })}</td>
              <td className="az-table__number">
                <Money amountMinor={taxMode === 'inclusive' ? line.grossAmount : line.netAmount} currency={currency} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The rates of a line, or its category without tax. */
function taxOf({ line: { taxCategory, taxes, taxRateBps }, t }: { line: Line; t: Translate }): string {
  if (taxCategory && taxCategory !== 'standard') return t(`states.${taxCategory}`)
  return taxes?.length ? taxes.map(({ rateBps }) => percentText(rateBps)).join(' + ') : percentText(taxRateBps)
}
