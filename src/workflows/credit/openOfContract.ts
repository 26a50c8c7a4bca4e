import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { invoiceStates } from '../../domain/lifecycles/invoice.ts'
import type { Payment } from '../../payload-types.ts'

/** A payment `p` and an invoice `i` that name different milestones are not about the same work. */
export const isSameWork = `(p.milestone_id IS NULL OR i.milestone_id IS NULL OR p.milestone_id = i.milestone_id)`

type OpenOfContractArgs = {
  req: PayloadRequest
  payment: Pick<Payment, 'id' | 'contract' | 'invoice'>
}

/** The open invoices of a payment's contract, the one that is due first before others. */
export async function openOfContract({ req, payment }: OpenOfContractArgs): Promise<string[]> {
  if (!payment.contract || payment.invoice) return []
  const rows = await sql<{ id: string }>({
    req,
    text: `SELECT i.id FROM payments p, invoices i
            WHERE p.id = $1 AND i.contract_id = p.contract_id AND i.client_id = p.client_id AND i.currency = p.currency
              AND i.kind = 'invoice' AND i.status = ANY($2) AND ${isSameWork}
            ORDER BY i.milestone_id = p.milestone_id DESC NULLS LAST, i.due_date, i.id`,
    values: [payment.id, invoiceStates.owed],
  })
  return rows.map(({ id }) => id)
}
