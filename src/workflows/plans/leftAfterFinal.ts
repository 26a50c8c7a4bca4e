import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import type { Contract } from '../../payload-types.ts'
import { leftToInvoice } from './leftToInvoice.ts'
import { readInvoiced, type Invoiced } from './readInvoiced.ts'

type LeftAfterFinalArgs = { req: PayloadRequest; contract: Contract; invoiced?: readonly Invoiced[] }

/**
 * What may be requested without an invoice under a contract that has its final invoice, in minor units: what is not
 * invoiced (a part that was credited), less what other requests ask for or brought without one. Null while it has no
 * final invoice.
 */
export async function leftAfterFinal({ req, contract, invoiced }: LeftAfterFinalArgs): Promise<number | null> {
  const documents = invoiced ?? (await readInvoiced({ req, id: contract.id }))
  if (!documents.some(({ invoice }) => invoice.planPart === 'final')) return null
  const [row] = await sql<{ bare: string }>({
    req,
    text: `SELECT coalesce(sum(p.amount - coalesce((
                    SELECT sum(a.amount) FROM payment_allocations a JOIN invoices i ON i.id = a.invoice_id
                     WHERE a.payment_id = p.id AND a.reversed_at IS NULL AND i.contract_id = p.contract_id), 0)), 0)::text AS bare
             FROM payments p WHERE p.contract_id = $1 AND p.invoice_id IS NULL AND p.status = ANY($2)`,
    values: [contract.id, paymentStates.standing],
  })
  return Math.max(0, leftToInvoice({ contract, invoiced: documents }) - Number(row?.bare ?? 0))
}
