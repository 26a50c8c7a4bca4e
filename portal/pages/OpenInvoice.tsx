import { isApiError } from '../api.ts'
import { Await } from '../parts/Await.tsx'
import { InvoiceSums } from '../parts/InvoiceSums.tsx'
import { Link } from '../parts/Link.tsx'
import { LinkEnded } from '../parts/LinkEnded.tsx'
import { OpenFile } from '../parts/OpenFile.tsx'
import { OpenTransfer } from '../parts/OpenTransfer.tsx'
import { Page } from '../parts/Page.tsx'
import { Status } from '../parts/Status.tsx'
import { onOwnOrigin, openInvoiceUrl } from '../state/fileUrls.ts'
import { usePortal } from '../state/portalContext.ts'
import { useOpenInvoice } from '../state/useOpenInvoice.ts'

type OpenInvoiceProps = { id: string; token: string }

/** The invoice of a mailed link, for whoever has the link, signed in or not. */
export function OpenInvoice({ id, token }: OpenInvoiceProps) {
  const { t } = usePortal()
  const invoice = useOpenInvoice(token)
  const { data } = invoice
  if (isApiError(invoice.error, 'link_expired')) return <LinkEnded id={id} />
  return (
    <Page
      title={data ? t.invoice(data.invoiceNumber) : t.invoices}
      aside={data && <Status value={data.isOverdue ? 'overdue' : data.status} />}
    >
      <Await loaded={invoice}>
        {(doc) => (
          <>
            {doc.amountOwed <= 0 && (
              <div className={doc.status === 'void' ? 'note' : 'note note--good'} role="status">
                <p>{doc.status === 'void' ? t.invoiceVoided : t.nothingOwed}</p>
              </div>
            )}
            <InvoiceSums invoice={doc} />
            <div className="actions">
              {doc.cardPayments && (
                <Link to={`/invoices/${id}/pay?token=${token}`} className="button button--main">
                  {t.payByCard}
                </Link>
              )}
              <OpenFile href={onOwnOrigin(doc.pdf.url)} find={() => openInvoiceUrl(token)} className="button">
                {t.openPdf}
              </OpenFile>
            </div>
            {doc.amountOwed > 0 && <OpenTransfer invoice={doc} />}
          </>
        )}
      </Await>
    </Page>
  )
}
