import type { PayloadRequest } from 'payload'
import { invoiceStates } from '../../domain/lifecycles/invoice.ts'
import type { Payment } from '../../payload-types.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { askedOfInvoice } from '../payments/askedOfInvoice.ts'
import { createPaymentRequest, type PaymentRequest } from '../payments/createPaymentRequest.ts'
import { lockRow } from '../shared/lockRow.ts'

type RequestInvoiceArgs = {
  req: PayloadRequest
  /** Of the invoice. */
  id: string
  request: Omit<PaymentRequest, 'amount' | 'currency' | 'invoice'>
  /** Minor units. */
  most?: number
}

/** Requests what is owed of an issued invoice and not requested yet, at `most` so much. Null if that is nothing. */
export async function requestInvoice({
  req,
  id,
  request,
  most = Number.MAX_SAFE_INTEGER,
}: RequestInvoiceArgs): Promise<Payment | null> {
  const { status, currency, dueDate } = await lockRow({ req, collection: 'invoices', id })
  if (!invoiceStates.owed.includes(status)) return null
  const { owed } = await readInvoiceBalance({ req, id })
  const amount = Math.min(most, owed - (await askedOfInvoice({ req, id })))
  if (amount <= 0) return null
  return createPaymentRequest({
    req,
    ...request,
    amount,
    currency,
    invoice: id,
    dueDate: request.dueDate ?? dueDate,
  })
}
