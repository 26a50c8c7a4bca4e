import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { invoiceStates } from '../../domain/lifecycles/invoice.ts'
import type { Payment } from '../../payload-types.ts'

/** The part of a plan that a row names: a milestone's id, `deposit`, or none. A deleted milestone is `milestone`. */
const partOf = (row: 'p' | 'i') => `coalesce(${row}.milestone_id::text, nullif(${row}.plan_part::text, 'final'))`

/** A payment `p` and an invoice `i` that name the same part of a plan; null where one of them names none. */
export const isSamePart = `${partOf('p')} = ${partOf('i')}`

/** They are about the same work unless they name different parts. */
export const isSameWork = `coalesce(${isSamePart}, true)`

type OpenOfContractArgs = {
  req: PayloadRequest
  payment: Pick<Payment, 'id' | 'contract' | 'invoice'>
}

/** The open invoices of a payment's contract: that of its own part, then the one that is due first before others. */
export async function openOfContract({ req, payment }: OpenOfContractArgs): Promise<string[]> {
  if (!payment.contract || payment.invoice) return []
  const rows = await sql<{ id: string }>({
    req,
    text: `SELECT i.id FROM payments p, invoices i
            WHERE p.id = $1 AND i.contract_id = p.contract_id AND i.client_id = p.client_id AND i.currency = p.currency
              AND i.kind = 'invoice' AND i.status = ANY($2) AND ${isSameWork}
            ORDER BY ${isSamePart} DESC NULLS LAST, i.due_date, i.id`,
    values: [payment.id, invoiceStates.owed],
  })
  return rows.map(({ id }) => id)
}
