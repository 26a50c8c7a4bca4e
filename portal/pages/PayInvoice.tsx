import { api } from '../api.ts'
import { InvoiceTransfer } from '../parts/InvoiceTransfer.tsx'
import { PayByCard } from '../parts/PayByCard.tsx'
import { accountPayer } from '../state/cardPayment.ts'
import { usePortal } from '../state/portalContext.ts'

export function PayInvoice({ id }: { id: string }) {
  const { t } = usePortal()
  return (
    <PayByCard
      payer={accountPayer(() => api.post('/payments/invoices/{id}/pay', { path: { id } }))}
      of={{ path: `/invoices/${id}`, label: t.openInvoice }}
      transfer={<InvoiceTransfer id={id} />}
    />
  )
}
