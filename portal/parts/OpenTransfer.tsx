import type { OpenInvoiceDetails } from '../types.ts'
import { BankDetails } from './BankDetails.tsx'

/** What a transfer for the invoice of a mailed link needs. */
export function OpenTransfer({ invoice }: { invoice: OpenInvoiceDetails }) {
  const { amountOwed, currency, paymentReference, invoiceNumber } = invoice
  return (
    <BankDetails
      amount={amountOwed}
      currency={currency}
      reference={paymentReference}
      invoiceNumber={invoiceNumber}
      account={invoice}
    />
  )
}
