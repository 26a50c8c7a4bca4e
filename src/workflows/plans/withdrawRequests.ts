import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import { fail } from '../../errors.ts'
import { reason } from '../../i18n/reason.ts'
import { cancelPayment } from '../payments/cancelPayment.ts'

type WithdrawRequestsArgs = {
  req: PayloadRequest
  /** Of the contract. */
  id: string
}

/**
 * Withdraws the open requests of a contract that are for no invoice, because its final invoice asks for that money. The
 * client is notified of each. 409 `payment_in_progress` while a card is being charged for one of them. Runs under the
 * locks of contract and credit, before a number is taken.
 */
export async function withdrawRequests({ req, id: contract }: WithdrawRequestsArgs): Promise<void> {
  const open = await sql<{ id: string; status: string }>({
    req,
    text: `SELECT id, status FROM payments WHERE contract_id = $1 AND invoice_id IS NULL AND status = ANY($2)
            ORDER BY id FOR NO KEY UPDATE`,
    values: [contract, paymentStates.unsettled],
  })
  const charged = open.find(({ status }) => status === 'processing')
  if (charged) throw fail('payment_in_progress', { payment: charged.id })
  for (const { id } of open) await cancelPayment({ req, id, reason: reason('final_invoice'), by: 'system' })
}
