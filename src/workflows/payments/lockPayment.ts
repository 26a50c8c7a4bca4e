import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import type { Invoice, Payment } from '../../payload-types.ts'
import { lockCredit } from '../credit/lockCredit.ts'
import { openOfContract } from '../credit/openOfContract.ts'
import { idOf } from '../request/idOf.ts'
import { lockRow } from '../shared/lockRow.ts'
import { queueForRows } from '../shared/queueForRows.ts'
import { readAhead } from '../shared/readAhead.ts'

type Locked = { payment: Payment; invoice: Invoice | null }

type LockPaymentArgs = {
  req: PayloadRequest
  id: string
  /** What its money does: comes in, or goes out of where it is (refunded, applied, taken back). */
  money?: 'in' | 'out'
  /** Ids. */
  invoices?: readonly string[]
}

/**
 * Locks a payment and its invoice. The order is the same everywhere, first the invoice and then its payments, so there
 * are no deadlocks. A payment never changes its invoice, so it may be read before the lock.
 *
 * Where its money moves, the client's credit is locked first, and with the invoice every other one that this money pays
 * (`out`) or may pay (`in`, under a contract and for no invoice), and `invoices`.
 */
export async function lockPayment({ req, id, money, invoices = [] }: LockPaymentArgs): Promise<Locked> {
  const unlocked = await readAhead({ req, collection: 'payments', id })
  const client = idOf(unlocked.client)
  const invoiceId = idOf(unlocked.invoice)
  const isReceived = paymentStates.received.includes(unlocked.status)
  // No more than that comes in as credit: whoever settles a request for an invoice may hold that invoice already.
  const mayPay = money === 'in' && !isReceived && invoiceId === null && Boolean(unlocked.contract)
  const usesCredit = mayPay || money === 'out'
  await queueForRows({
    req,
    rows: { payments: id, ...(usesCredit && { credit: client }), ...(invoiceId !== null && { invoices: invoiceId }) },
  })
  if (usesCredit) {
    await lockCredit({ req, client })
    const others = mayPay ? await openOfContract({ req, payment: unlocked }) : await paidElsewhere({ req, id })
    const wanted = new Set([...invoices, ...others, ...(invoiceId === null ? [] : [invoiceId])])
    for (const one of [...wanted].toSorted()) await lockRow({ req, collection: 'invoices', id: one })
  }
  const invoice = invoiceId === null ? null : await lockRow({ req, collection: 'invoices', id: invoiceId })
  return { payment: await lockRow({ req, collection: 'payments', id }), invoice }
}

/** The invoices that a payment pays besides its own. Under the credit lock no other is added. */
async function paidElsewhere({ req, id }: { req: PayloadRequest; id: string }): Promise<string[]> {
  const rows = await sql<{ id: string }>({
    req,
    text: `SELECT DISTINCT invoice_id AS id FROM payment_allocations WHERE payment_id = $1 AND reversed_at IS NULL`,
    values: [id],
  })
  return rows.map((row) => row.id)
}
