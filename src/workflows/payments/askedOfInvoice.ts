import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'

type AskedOfInvoiceArgs = { req: PayloadRequest; id: string }

/** What open requests ask for an invoice, in minor units. Under the invoice's lock there are no others. */
export async function askedOfInvoice({ req, id }: AskedOfInvoiceArgs): Promise<number> {
  const [row] = await sql<{ asked: string }>({
    req,
    text: `SELECT coalesce(sum(amount), 0)::text AS asked FROM payments WHERE invoice_id = $1 AND status = ANY($2)`,
    values: [id, paymentStates.unsettled],
  })
  return Number(row?.asked)
}
