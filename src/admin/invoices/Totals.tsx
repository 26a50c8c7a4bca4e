'use client'

import { formatAnyMoney } from '../../domain/formatAnyMoney.ts'
import type { InvoiceTotals } from '../../domain/invoiceTotals.ts'
import { percentText } from '../../domain/parsePercent.ts'
import { invoicesTexts } from '../texts/invoices.ts'
import { useTexts } from '../texts/useTexts.ts'

/** Subtotal, tax by rate, and total: exactly what the server will store. */
export function Totals({ totals, currency }: { totals: InvoiceTotals | null; currency: string }) {
  const texts = useTexts(invoicesTexts)
  if (!totals) return <p className="az-totals az-totals--empty">{texts.unfinished}</p>
  const rows: [string, number][] = [
    [texts.subtotal, totals.subtotal],
    ...totals.taxSummary
      .filter(({ taxRateBps }) => taxRateBps > 0)
      .map(({ taxRateBps, tax }): [string, number] => [texts.taxOf(percentText(taxRateBps)), tax]),
  ]
  return (
    <dl aria-live="polite" className="az-totals">
      {rows.map(([label, amountMinor]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <bdi dir="ltr">{formatAnyMoney({ amountMinor, currency })}</bdi>
          </dd>
        </div>
      ))}
      <div className="az-totals__total">
        <dt>{texts.total}</dt>
        <dd>
          <bdi dir="ltr" id="invoice-total">
            {formatAnyMoney({ amountMinor: totals.total, currency })}
          </bdi>
        </dd>
      </div>
    </dl>
  )
}
