import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { invoiceStates } from '../../domain/lifecycles/invoice.ts'

type FindInvoiceElsewhereArgs = { req: PayloadRequest; milestoneId: string; contractId: string }

/** The issued invoice that names a milestone but not this contract, and stands: one that is owed before others; its id. */
export async function findInvoiceElsewhere({
  req,
  milestoneId,
  contractId,
}: FindInvoiceElsewhereArgs): Promise<string | null> {
  const [row] = await sql<{ id: string }>({
    req,
    text: `SELECT i.id FROM invoices i
            WHERE i.milestone_id = $1 AND i.contract_id IS DISTINCT FROM $2 AND ${standsText}
            ORDER BY i.status = ANY($3) DESC, i.issued_at DESC, i.id LIMIT 1`,
    values: [milestoneId, contractId, invoiceStates.owed],
  })
  return row?.id ?? null
}

/** Whether an invoice `i` was issued and is neither void nor credited whole. */
export const standsText = `(i.kind = 'invoice' AND i.issued_at IS NOT NULL AND i.status <> 'void'
  AND i.total > (SELECT coalesce(sum(n.total), 0) FROM invoices n WHERE n.credits_id = i.id))`
