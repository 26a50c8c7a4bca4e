import { api } from '../api.ts'
import { useLoaded } from '../state/useLoaded.ts'
import { Await } from './Await.tsx'
import { BankDetails } from './BankDetails.tsx'

/** What a transfer for an invoice needs. */
export function InvoiceTransfer({ id }: { id: string }) {
  const invoice = useLoaded(`invoice ${id}`, () => api.get('/payments/invoices/{id}', { path: { id } }))
  return (
    <Await loaded={invoice}>
      {({ amountOwed, currency, paymentReference, invoiceNumber }) => (
        <BankDetails
          amount={amountOwed ?? 0}
          currency={currency}
          reference={paymentReference}
          invoiceNumber={invoiceNumber}
        />
      )}
    </Await>
  )
}
