'use client'

import { formatAnyMoney } from '../../domain/money/formatAnyMoney.ts'
import type { InvoiceTotals } from '../../domain/invoices/invoiceTypes.ts'
import { isCardAmount } from '../../domain/payments/cardAmounts.ts'
import { useText } from '../text/useText.ts'
import { totalRows } from './totalRows.ts'

type TotalsProps = {
  totals: InvoiceTotals | null
  currency: string
  hasCards: boolean
}

/** Subtotal, each tax, rounding, and total: exactly what the server will store. */
export function Totals({ totals, currency, hasCards }: TotalsProps) {
  const t = useText()
  if (!totals) return <p className="az-totals az-totals--empty">{t('panelInvoices.unfinished')}</p>
  const { total } = totals
  const isRefusedByCards = hasCards && total > 0 && !isCardAmount({ amountMinor: total, currency })
  return (
    <>
      <dl aria-live="polite" className="az-totals">
        {totalRows({ totals, t }).map(([label, amountMinor]) => (
          <div key={label}>
            <dt dir="auto">{label}</dt>
            <dd>
              <bdi dir="ltr">{formatAnyMoney({ amountMinor, currency })}</bdi>
            </dd>
          </div>
        ))}
        <div className="az-totals__total">
          <dt>{t('panelInvoices.total')}</dt>
          <dd>
            <bdi dir="ltr" id="invoice-total">
              {formatAnyMoney({ amountMinor: total, currency })}
            </bdi>
          </dd>
        </div>
      </dl>
      {isRefusedByCards && (
        <p className="az-soft" id="invoice-no-card" role="status">
          {t('panelInvoices.notCardPayable')}
        </p>
      )}
    </>
  )
}
