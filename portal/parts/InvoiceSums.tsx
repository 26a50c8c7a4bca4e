import { formatDay, formatMoney } from '../format.ts'
import { usePortal } from '../state/portalContext.ts'

type InvoiceSumsProps = {
  invoice: {
    currency: string
    lines: readonly { description: string; quantity: string; grossAmount: number }[]
    subtotal: number
    taxTotal: number
    total: number
    amountPaid?: number | null
    amountCredited?: number | null
    amountWrittenOff?: number | null
    amountOwed?: number | null
    issuedAt?: string | null
    dueDate: string
  }
}

/** The days, lines and sums of an invoice. */
export function InvoiceSums({ invoice }: InvoiceSumsProps) {
  const { t, language } = usePortal()
  const {
    currency,
    lines,
    subtotal,
    taxTotal,
    total,
    amountPaid,
    amountCredited,
    amountWrittenOff,
    amountOwed,
    issuedAt,
    dueDate,
  } = invoice
  const money = (amount: number) => <bdi>{formatMoney(amount, currency)}</bdi>
  const sums = [
    [t.subtotal, subtotal],
    [t.tax, taxTotal],
    [t.total, total],
    [t.paid, amountPaid ?? 0],
    ...(amountCredited ? [[t.credited, amountCredited] as const] : []),
    ...(amountWrittenOff ? [[t.writtenOff, amountWrittenOff] as const] : []),
    [t.balanceDue, amountOwed ?? 0],
  ] as const
  return (
    <>
      <dl className="facts">
        {issuedAt && (
          <>
            <dt>{t.invoiceDate}</dt>
            <dd>{formatDay(issuedAt, language)}</dd>
          </>
        )}
        <dt>{t.dueDate}</dt>
        <dd>{formatDay(dueDate, language)}</dd>
      </dl>
      <div className="scroll" role="region" aria-label={t.item} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.item}</th>
              <th scope="col">{t.quantity}</th>
              <th scope="col">{t.amount}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ description, quantity, grossAmount }, index) => (
              <tr key={index}>
                <td dir="auto">{description}</td>
                <td>
                  <bdi>{quantity}</bdi>
                </td>
                <td>{money(grossAmount)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            {sums.map(([label, amount]) => (
              <tr key={label}>
                <th scope="row" colSpan={2}>
                  {label}
                </th>
                <td>{money(amount)}</td>
              </tr>
            ))}
          </tfoot>
        </table>
      </div>
    </>
  )
}
