import type { PayloadRequest } from 'payload'
import type { Payment, PaymentAllocation } from '../../payload-types.ts'
import { idOf } from '../request/idOf.ts'
import { readRow } from '../shared/readRow.ts'
import { addAllocation } from './addAllocation.ts'
import { undoAllocation } from './undoAllocation.ts'

type ShrinkAllocationArgs = {
  req: PayloadRequest
  allocation: PaymentAllocation
  payment: Payment
  /** What stays of it, maybe nothing. */
  kept: { amount: number; freedAmount: number }
}

/**
 * Replaces an allocation by a smaller one, because a row is never changed. The caller moves the invoice. Runs under the
 * locks of credit, invoices and payment.
 */
export async function shrinkAllocation({ req, allocation, payment, kept }: ShrinkAllocationArgs): Promise<void> {
  await undoAllocation({ req, allocation, payment, reversedBy: null })
  if (kept.amount === 0) return
  const invoice = await readRow({ req, collection: 'invoices', id: idOf(allocation.invoice) })
  await addAllocation({ req, payment, invoice, ...kept, allocatedBy: null })
}
