import { api } from '../api.ts'
import { PayByCard } from '../parts/PayByCard.tsx'
import { RequestTransfer } from '../parts/RequestTransfer.tsx'
import { accountPayer } from '../state/cardPayment.ts'
import { usePortal } from '../state/portalContext.ts'

/** Of a payment request. A bank that wants to see its client sends them back here. */
export function PayRequest({ id }: { id: string }) {
  const { t } = usePortal()
  const paymentIntentId = new URLSearchParams(location.search).get('payment_intent')
  return (
    <PayByCard
      payer={accountPayer(async () => ({
        ...(await api.post('/payments/{id}/intent', { path: { id } })),
        payment: id,
      }))}
      returned={paymentIntentId === null ? undefined : { payment: id, paymentIntentId }}
      of={{ path: `/payments/${id}`, label: t.openRequest }}
      transfer={<RequestTransfer id={id} />}
    />
  )
}
