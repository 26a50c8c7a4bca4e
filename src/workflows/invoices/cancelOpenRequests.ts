import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { cancelPayment } from '../payments/cancelPayment.ts'

/**
 * Withdraws requests for a locked invoice until the rest of them asks for no more than `owed`, the newest first. One that is being paid by card
 * at this moment stays. Amounts in minor units.
 */
export async function cancelOpenRequests({
  req,
  invoiceId,
  owed,
  reason,
}: {
  req: PayloadRequest
  invoiceId: string
  owed: number
  reason: string
}): Promise<void> {
  const open = await sql<{ id: string; amount: string; status: string }>({
    req,
    text: `SELECT id, amount, status FROM payments WHERE invoice_id = $1 AND status IN ('pending', 'processing', 'failed')
            ORDER BY created_at DESC, id DESC`,
    values: [invoiceId],
  })
  let asked = open.reduce((sum, { amount }) => sum + Number(amount), 0)
  for (const { id, amount, status } of open) {
    if (asked <= owed) return
    if (status === 'processing') continue
    await cancelPayment({ req, id, reason, by: 'system' })
    asked -= Number(amount)
  }
}
