import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import type { Payment } from '../../payload-types.ts'
import { voidInvoice } from '../invoices/voidInvoice.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { idOf } from '../request/idOf.ts'
import { readRow } from '../shared/readRow.ts'

type VoidInvoiceOfPartArgs = {
  req: PayloadRequest
  /** Cancelled just now. Its invoice is locked. */
  payment: Payment
  reason: string
}

/**
 * Voids the invoice that was issued along with a request which is cancelled, so that nobody is reminded of it. One that
 * something was paid or credited on, or that another request stands for, stays.
 */
export async function voidInvoiceOfPart({ req, payment, reason }: VoidInvoiceOfPartArgs): Promise<void> {
  const id = idOf(payment.invoice)
  if (id === null || !payment.planPart) return
  const { planPart, status } = await readRow({ req, collection: 'invoices', id })
  if (planPart !== payment.planPart || status !== 'open') return
  const { charged, owed } = await readInvoiceBalance({ req, id })
  const [other] = await sql({
    req,
    text: `SELECT id FROM payments WHERE invoice_id = $1 AND status = ANY($2) LIMIT 1`,
    values: [id, paymentStates.standing],
  })
  if (charged === owed && !other) await voidInvoice({ req, id, reason })
}
