import { api } from '../api.ts'
import { formatDay, formatMoney } from '../format.ts'
import { Await } from '../parts/Await.tsx'
import { BankDetails } from '../parts/BankDetails.tsx'
import { Link } from '../parts/Link.tsx'
import { Page } from '../parts/Page.tsx'
import { Status } from '../parts/Status.tsx'
import { shallow } from '../state/shallow.ts'
import { useLoaded } from '../state/useLoaded.ts'
import { usePortal } from '../state/portalContext.ts'

/** A card may want something more of the client while its payment is processing. */
const byCard = new Set(['pending', 'processing', 'failed'])
const open = new Set(['pending', 'failed'])

export function PaymentRequest({ id }: { id: string }) {
  const { t, language, company } = usePortal()
  const payment = useLoaded(`payment ${id}`, () => shallow(api.get('/payments/{id}', { path: { id } })))
  return (
    <Page
      title={payment.data?.description ?? t.paymentRequest}
      aside={payment.data && <Status value={payment.data.status} />}
    >
      <Await loaded={payment}>
        {({ amount, currency, dueDate, status, invoice, isCardPayable }) => (
          <>
            <dl className="facts">
              <dt>{t.amount}</dt>
              <dd>
                <bdi>{formatMoney(amount, currency)}</bdi>
              </dd>
              {dueDate && (
                <>
                  <dt>{t.dueDate}</dt>
                  <dd>{formatDay(dueDate, language)}</dd>
                </>
              )}
            </dl>
            {company?.cardPayments && isCardPayable && byCard.has(status) && (
              <p className="actions">
                <Link to={`/payments/${id}/pay`} className="button button--main">
                  {t.payByCard}
                </Link>
              </p>
            )}
            {open.has(status) && <BankDetails amount={amount} currency={currency} reference={undefined} />}
            {invoice && (
              <Link to={`/invoices/${invoice}`} className="button">
                {t.openInvoice}
              </Link>
            )}
          </>
        )}
      </Await>
    </Page>
  )
}
