import { api } from '../api.ts'
import { formatDay, formatMoney } from '../format.ts'
import { Await } from '../parts/Await.tsx'
import { BankDetails } from '../parts/BankDetails.tsx'
import { Page } from '../parts/Page.tsx'
import { Status } from '../parts/Status.tsx'
import { useLoaded } from '../state/useLoaded.ts'
import { usePortal } from '../state/portalContext.ts'
import type { Invoice as Doc } from '../types.ts'

export function Invoice({ id }: { id: string }) {
  const { t } = usePortal()
  const invoice = useLoaded<Doc>(`invoice ${id}`, () => api.get('/payments/invoices/{id}', { path: { id } }))
  const { data } = invoice
  const number = data?.invoiceNumber ?? ''
  const title = !data ? t.invoices : data.kind === 'invoice' ? t.invoice(number) : t.creditNote(number)
  return (
    <Page title={title} aside={data && <Status value={data.isOverdue ? 'overdue' : data.status} />}>
      <Await loaded={invoice}>
        {(doc) => (
          <>
            <Sums invoice={doc} />
            <div className="actions">
              <a className="button" href={`/api/payments/invoices/${id}/pdf`} target="_blank" rel="noreferrer">
                {t.openPdf}
              </a>
            </div>
            {(doc.amountOwed ?? 0) > 0 && doc.kind === 'invoice' && (
              <BankDetails amount={doc.amountOwed ?? 0} currency={doc.currency} reference={doc.paymentReference} />
            )}
          </>
        )}
      </Await>
    </Page>
  )
}

function Sums({ invoice }: { invoice: Doc }) {
  const { t, language } = usePortal()
  const {
    currency,
    lines = [],
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
