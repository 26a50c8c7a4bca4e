import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { PaymentAllocation } from '../../payload-types.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { idOf } from '../request/idOf.ts'
import { lockRow } from '../shared/lockRow.ts'
import { readRow } from '../shared/readRow.ts'
import { shrinkAllocation } from './shrinkAllocation.ts'

type OfInvoice = {
  req: PayloadRequest
  /** Of the invoice. */
  id: string
}

/** Locks an invoice and the money that was applied to it. Runs under the lock of the client's credit. */
export async function lockApplied({ req, id }: OfInvoice): Promise<void> {
  const applied = await sql<{ payment: string; own: string | null }>({
    req,
    text: `SELECT DISTINCT p.id AS payment, p.invoice_id AS own FROM payment_allocations a JOIN payments p ON p.id = a.payment_id
            WHERE a.invoice_id = $1 AND a.reversed_at IS NULL`,
    values: [id],
  })
  const invoices = new Set([id, ...applied.flatMap(({ own }) => own ?? [])])
  for (const one of [...invoices].toSorted()) await lockRow({ req, collection: 'invoices', id: one })
  for (const one of applied.map(({ payment }) => payment).toSorted()) {
    await lockRow({ req, collection: 'payments', id: one })
  }
}

/**
 * After a credit note, takes back what was applied to the invoice and is too much now, newest first: it is the client's
 * credit again. The invoice stays paid. Runs under the locks of `lockApplied`.
 */
export async function releaseOverpaid({ req, id }: OfInvoice): Promise<void> {
  for (;;) {
    const { owed } = await readInvoiceBalance({ req, id })
    const allocation = owed < 0 && (await newestOf({ req, id }))
    if (!allocation) return
    const amount = Math.max(0, allocation.amount + owed)
    const payment = await readRow({ req, collection: 'payments', id: idOf(allocation.payment) })
    const kept = { amount, freedAmount: Math.min(allocation.freedAmount, amount) }
    await shrinkAllocation({ req, allocation, payment, kept })
  }
}

async function newestOf({ req, id }: OfInvoice): Promise<PaymentAllocation | undefined> {
  const [row] = await sql<{ id: string }>({
    req,
    text: `SELECT id FROM payment_allocations WHERE invoice_id = $1 AND reversed_at IS NULL
            ORDER BY created_at DESC, id DESC LIMIT 1`,
    values: [id],
  })
  return row && readRow({ req, collection: 'payment-allocations', id: row.id })
}
