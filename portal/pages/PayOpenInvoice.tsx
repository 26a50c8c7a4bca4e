import { isApiError } from '../api.ts'
import { Await } from '../parts/Await.tsx'
import { LinkEnded } from '../parts/LinkEnded.tsx'
import { OpenTransfer } from '../parts/OpenTransfer.tsx'
import { Page } from '../parts/Page.tsx'
import { PayByCard } from '../parts/PayByCard.tsx'
import { linkPayer } from '../state/cardPayment.ts'
import { usePortal } from '../state/portalContext.ts'
import { useOpenInvoice } from '../state/useOpenInvoice.ts'
import { OpenInvoice } from './OpenInvoice.tsx'

type PayOpenInvoiceProps = { id: string; token: string }

/** Pays the invoice of a mailed link. A bank that wants to see the payer sends them back here. */
export function PayOpenInvoice({ id, token }: PayOpenInvoiceProps) {
  const { t } = usePortal()
  const invoice = useOpenInvoice(token)
  const { data } = invoice
  const paymentIntentId = new URLSearchParams(location.search).get('payment_intent')
  if (isApiError(invoice.error, 'link_expired')) return <LinkEnded id={id} />
  if (data?.status === 'void') return <OpenInvoice id={id} token={token} />
  if (!data)
    return (
      <Page title={t.payByCard} isNarrow>
        <Await loaded={invoice}>{() => null}</Await>
      </Page>
    )
  return (
    <PayByCard
      payer={linkPayer({ token, path: `/invoices/${id}/pay?token=${token}` })}
      // The intent alone says which payment it is for.
      returned={paymentIntentId === null ? undefined : { payment: '', paymentIntentId }}
      of={{ path: `/invoices/${id}?token=${token}`, label: t.openInvoice }}
      transfer={<OpenTransfer invoice={data} />}
    />
  )
}
