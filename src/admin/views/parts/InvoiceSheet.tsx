import { Link } from '@payloadcms/ui'
import type { UIFieldServerProps } from 'payload'
import { percentText } from '../../../domain/parsePercent.ts'
import type { Invoice } from '../../../payload-types.ts'
import { Money } from '../../parts/Money.tsx'
import { invoicesTexts } from '../../texts/invoices.ts'
import { textsIn } from '../../texts/defineTexts.ts'
import { InvoiceLines } from './InvoiceLines.tsx'
import { PaymentsOf } from './PaymentsOf.tsx'

/** An invoice as people read it: lines, totals, what was paid and is owed, and the payments for it. */
export async function InvoiceSheet({ data, req, id }: UIFieldServerProps) {
  if (id === undefined || id === null) return null
  // The document of this collection, as the form was made from it.
  const invoice = { ...data, id: String(id) } as unknown as Invoice
  const texts = textsIn(invoicesTexts, req.i18n.language)
  const { currency } = invoice
  const money = (amountMinor: number | null | undefined) => <Money amountMinor={amountMinor ?? 0} currency={currency} />
  const sums: [string, number | null | undefined][] = [
    [texts.subtotal, invoice.subtotal],
    ...(invoice.taxSummary ?? [])
      .filter(({ taxRateBps }) => taxRateBps > 0)
      .map(({ taxRateBps, tax }): [string, number] => [texts.taxOf(percentText(taxRateBps)), tax]),
    [texts.total, invoice.total],
  ]
  const balance: [string, number | null | undefined][] = [
    [texts.paid, invoice.amountPaid],
    [texts.credited, invoice.amountCredited],
    [texts.writtenOff, invoice.amountWrittenOff],
  ]
  const isIssued = Boolean(invoice.issuedAt)
  return (
    <div className="az-sheet">
      <div className="az-sheet__links">
        {invoice.status === 'draft' && (
          <Link
            className="btn btn--style-secondary btn--size-small"
            href={`/admin/invoice/${invoice.id}`}
            id="edit-lines"
            prefetch={false}
          >
            {texts.edit}
          </Link>
        )}
        {isIssued && (
          <a
            className="btn btn--style-secondary btn--size-small"
            href={`/api/payments/invoices/${invoice.id}/pdf`}
            id="open-pdf"
            rel="noreferrer"
            target="_blank"
          >
            {texts.viewPdf}
          </a>
        )}
      </div>
      <InvoiceLines invoice={invoice} texts={texts} />
      <dl className="az-totals">
        {sums.map(([label, amount], index) => (
          <div className={index === sums.length - 1 ? 'az-totals__total' : ''} key={label}>
            <dt>{label}</dt>
            <dd>{money(amount)}</dd>
          </div>
        ))}
        {isIssued &&
          invoice.kind === 'invoice' &&
          [...balance.filter(([, amount]) => amount), [texts.owed, invoice.amountOwed] as const].map(
            ([label, amount]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{money(amount)}</dd>
              </div>
            ),
          )}
      </dl>
      {isIssued && <PaymentsOf invoice={invoice.id} req={req} />}
    </div>
  )
}
