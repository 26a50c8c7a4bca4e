import type { PayloadRequest } from 'payload'
import type { Invoice, Payment, PaymentAllocation } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { idOf } from '../request/idOf.ts'
import { bookAllocation } from './bookAllocation.ts'

export type AllocationDraft = {
  req: PayloadRequest
  payment: Payment
  invoice: Invoice
  amount: number
  /** The part of `amount` that was paid too much on the payment's own invoice. */
  freedAmount: number
  /** `null` for the platform itself. */
  allocatedBy: string | null
}

/** One row and its bookings. The caller moves the invoice. Runs under the locks of credit, invoices and payment. */
export async function addAllocation({
  req,
  payment,
  invoice,
  amount,
  freedAmount,
  allocatedBy,
}: AllocationDraft): Promise<PaymentAllocation> {
  const { currency } = invoice
  const allocation: PaymentAllocation = await req.payload.db.create({
    collection: 'payment-allocations',
    data: {
      payment: payment.id,
      invoice: invoice.id,
      client: idOf(payment.client),
      amount,
      currency,
      freedAmount,
      allocatedBy,
    },
    req,
  })
  await bookAllocation({ req, allocation, payment, invoice })
  await recordActivity({
    req,
    action: 'payment.allocated',
    entityType: 'payments',
    entityId: payment.id,
    after: { invoice: invoice.id, amount, currency },
  })
  return allocation
}
