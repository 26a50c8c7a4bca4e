import { percentText } from '../../../domain/parsePercent.ts'
import type { Invoice } from '../../../payload-types.ts'
import { Money } from '../../parts/Money.tsx'
import type { invoicesTexts } from '../../texts/invoices.ts'

/** The lines of an invoice, in the prices that they were written in. */
export function InvoiceLines({ invoice, texts }: { invoice: Invoice; texts: (typeof invoicesTexts)['en'] }) {
  const { lines, currency, taxMode } = invoice
  const hasDiscount = lines.some(({ discountBps }) => discountBps)
  return (
    <div aria-label={texts.lines} className="az-scroll" role="region" tabIndex={0}>
      <table className="az-table">
        <thead>
          <tr>
            <th scope="col">{texts.description}</th>
            <th className="az-table__number" scope="col">
              {texts.quantity}
            </th>
            <th className="az-table__number" scope="col">
              {texts.unitAmount}
            </th>
            {hasDiscount && (
              <th className="az-table__number" scope="col">
                {texts.lineDiscount}
              </th>
            )}
            <th className="az-table__number" scope="col">
              {texts.tax}
            </th>
            <th className="az-table__number" scope="col">
              {texts.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={line.id ?? index}>
              <td dir="auto">{line.description}</td>
              <td className="az-table__number">
                <bdi dir="ltr">{line.quantity}</bdi>
              </td>
              <td className="az-table__number">
                <Money amountMinor={line.unitAmount} currency={currency} />
              </td>
              {hasDiscount && (
                <td className="az-table__number">{line.discountBps ? percentText(line.discountBps) : '–'}</td>
              )}
              <td className="az-table__number">{percentText(line.taxRateBps)}</td>
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
