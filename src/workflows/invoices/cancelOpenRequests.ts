import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import { cancelPayment } from '../payments/cancelPayment.ts'

type CancelOpenRequestsArgs = { req: PayloadRequest; invoiceId: string; owed: number; reason: string }

/**
 * Withdraws requests for a locked invoice, newest first, until the rest asks for no more than `owed`. A request being
 * paid by card right now stays. Amounts in minor units.
 */
export async function cancelOpenRequests({ req, invoiceId, owed, reason }: CancelOpenRequestsArgs): Promise<void> {
  const open = await sql<{ id: string; amount: string; status: string }>({
    req,
    text: `SELECT id, amount, status FROM payments WHERE invoice_id = $1 AND status = ANY($2)
            ORDER BY created_at DESC, id DESC`,
    values: [invoiceId, paymentStates.unsettled],
  })
  let asked = open.reduce((sum, { amount }) => sum + Number(amount), 0)
  for (const { id, amount, status } of open) {
    if (asked <= owed) return
    if (status === 'processing') continue
    await cancelPayment({ req, id, reason, by: 'system' })
    asked -= Number(amount)
  }
}
