import { api } from '../api.ts'
import { shallow } from '../state/shallow.ts'
import { useLoaded } from '../state/useLoaded.ts'
import { Await } from './Await.tsx'
import { BankDetails } from './BankDetails.tsx'
import { InvoiceTransfer } from './InvoiceTransfer.tsx'

/** What a transfer for a payment request needs: that of its invoice, where it has one. */
export function RequestTransfer({ id }: { id: string }) {
  const payment = useLoaded(`payment ${id}`, () => shallow(api.get('/payments/{id}', { path: { id } })))
  return (
    <Await loaded={payment}>
      {({ amount, currency, invoice }) =>
        invoice ? (
          <InvoiceTransfer id={invoice} />
        ) : (
          <BankDetails amount={amount} currency={currency} reference={undefined} />
        )
      }
    </Await>
  )
}
