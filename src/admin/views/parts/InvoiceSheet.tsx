import { Link } from '@payloadcms/ui'
import type { UIFieldServerProps } from 'payload'
import type { Invoice } from '../../../payload-types.ts'
import { totalRows } from '../../invoices/totalRows.ts'
import { takesCards } from '../../../workflows/stripe/takesCards.ts'
import { Money } from '../../parts/Money.tsx'
import { CreditOfInvoice } from './CreditOf.tsx'
import { InvoiceLines } from './InvoiceLines.tsx'
import { PaymentsOf } from './PaymentsOf.tsx'
import { languageOf } from '../../../i18n/languageOf.ts'
import { translator } from '../../../i18n/translator.ts'
import type { Translate } from '../../../i18n/types.ts'
import { idOf } from '../../../workflows/request/idOf.ts'

/** An invoice for people: lines, totals, what was paid and is owed, and its payments. */
export async function InvoiceSheet({ data, req, id }: UIFieldServerProps) {
  if (id === undefined || id === null) return null
  // The document of this collection, from which the form was built.
  const invoice = { ...data, id: String(id) } as unknown as Invoice
  const t = translator(languageOf(req.i18n.language))
  const { currency } = invoice
  const money = (amountMinor: number | null | undefined) => <Money amountMinor={amountMinor ?? 0} currency={currency} />
  const sums: [string, number | null | undefined][] = [
    ...totalRows({ totals: { ...invoice, taxSummary: invoice.taxSummary ?? [] }, t }),
    [t('panelInvoices.total'), invoice.total],
  ]
  const balance: [string, number | null | undefined][] = [
    [t('panelInvoices.paid'), invoice.amountPaid],
    [t('panelInvoices.credited'), invoice.amountCredited],
    [t('panelInvoices.writtenOff'), invoice.amountWrittenOff],
  ]
  const isIssued = Boolean(invoice.issuedAt)
  return (
    <div className="az-sheet">
      <Links invoice={invoice} t={t} />
      <InvoiceLines invoice={invoice} t={t} />
      <dl className="az-totals">
        {sums.map(([label, amount], index) => (
          <div className={index === sums.length - 1 ? 'az-totals__total' : ''} key={label}>
            <dt>{label}</dt>
            <dd>{money(amount)}</dd>
          </div>
        ))}
        {isIssued &&
          invoice.kind === 'invoice' &&
          [...balance.filter(([, amount]) => amount), [t('panelInvoices.owed'), invoice.amountOwed] as const].map(
            ([label, amount]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{money(amount)}</dd>
              </div>
            ),
          )}
      </dl>
      {isRefusedByCards(invoice) && (
        <p className="az-soft" id="invoice-no-card">
          {t('panelInvoices.notCardPayable')}
        </p>
      )}
      {isIssued && invoice.kind === 'invoice' && (
        <CreditOfInvoice
          client={idOf(invoice.client)}
          currency={currency}
          invoice={invoice.id}
          owedMinor={invoice.amountOwed ?? 0}
          req={req}
        />
      )}
      {isIssued && <PaymentsOf invoice={invoice.id} req={req} />}
    </div>
  )
}

/** Whether its client could pay it by card, if cards could be charged its amount. */
function isRefusedByCards({ kind, status, total, isCardPayable }: Invoice): boolean {
  const isPayable = kind === 'invoice' && total > 0 && status !== 'paid' && status !== 'void'
  return isPayable && takesCards() && !isCardPayable
}

/** To the editor of a draft, and to the PDF of what was issued. */
function Links({ invoice, t }: { invoice: Invoice; t: Translate }) {
  return (
    <div className="az-sheet__links">
      {invoice.status === 'draft' && (
        <Link
          className="btn btn--style-secondary btn--size-small"
          href={`/admin/invoice/${invoice.id}`}
          id="edit-lines"
          prefetch={false}
        >
          {t('panelInvoices.edit')}
        </Link>
      )}
      {invoice.issuedAt && (
        <a
          className="btn btn--style-secondary btn--size-small"
          href={`/api/payments/invoices/${invoice.id}/pdf`}
          id="open-pdf"
          rel="noreferrer"
          target="_blank"
        >
          {t('panelInvoices.viewPdf')}
        </a>
      )}
    </div>
  )
}
