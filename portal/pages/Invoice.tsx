import { api } from '../api.ts'
import { Await } from '../parts/Await.tsx'
import { BankDetails } from '../parts/BankDetails.tsx'
import { InvoiceSums } from '../parts/InvoiceSums.tsx'
import { Link } from '../parts/Link.tsx'
import { OpenFile } from '../parts/OpenFile.tsx'
import { Page } from '../parts/Page.tsx'
import { Status } from '../parts/Status.tsx'
import { urlBySession } from '../state/fileUrls.ts'
import { shallow } from '../state/shallow.ts'
import { useLoaded } from '../state/useLoaded.ts'
import { usePortal } from '../state/portalContext.ts'
import type { Invoice as Doc } from '../types.ts'

export function Invoice({ id }: { id: string }) {
  const { t, company } = usePortal()
  const invoice = useLoaded(`invoice ${id}`, () => shallow(api.get('/payments/invoices/{id}', { path: { id } })))
  const { data } = invoice
  const pdf = `/api/payments/invoices/${id}/pdf`
  const number = data?.invoiceNumber ?? ''
  const title = !data ? t.invoices : data.kind === 'invoice' ? t.invoice(number) : t.creditNote(number)
  return (
    <Page title={title} aside={data && <Status value={data.isOverdue ? 'overdue' : data.status} />}>
      <Await loaded={invoice}>
        {(doc) => (
          <>
            <InvoiceSums invoice={doc} />
            <div className="actions">
              {company?.cardPayments && doc.isCardPayable && isOwed(doc) && (
                <Link to={`/invoices/${id}/pay`} className="button button--main">
                  {t.payByCard}
                </Link>
              )}
              <OpenFile href={pdf} find={() => urlBySession(pdf)} className="button">
                {t.openPdf}
              </OpenFile>
            </div>
            {isOwed(doc) && (
              <BankDetails
                amount={doc.amountOwed ?? 0}
                currency={doc.currency}
                reference={doc.paymentReference}
                invoiceNumber={doc.invoiceNumber}
              />
            )}
          </>
        )}
      </Await>
    </Page>
  )
}

function isOwed({ kind, amountOwed }: Doc): boolean {
  return kind === 'invoice' && (amountOwed ?? 0) > 0
}
