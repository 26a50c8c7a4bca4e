import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { Payment, PaymentAllocation } from '../../payload-types.ts'
import { reversePayment } from '../invoices/reversePayment.ts'
import { idOf } from '../request/idOf.ts'
import { readRow } from '../shared/readRow.ts'
import { shrinkAllocation } from './shrinkAllocation.ts'

/**
 * After money of a payment was refunded, takes back what it paid elsewhere, newest first and exactly what is missing,
 * whatever a dispute holds of it. Runs under the locks of credit, invoices and payment.
 */
export async function coverRefund({ req, payment }: { req: PayloadRequest; payment: Payment }): Promise<void> {
  for (;;) {
    const gap = await gapOf({ req, payment })
    if (!gap) return
    const allocation = await newestFor({ req, payment, gap })
    // Money that was kept and not applied has its own bookings.
    if (!allocation) return
    await shrinkAllocation({ req, allocation, payment, kept: keptOf({ allocation, gap }) })
    const invoice = await readRow({ req, collection: 'invoices', id: idOf(allocation.invoice) })
    await reversePayment({ req, invoice })
  }
}

type Gap = { account: 'client_credit' | 'receivable'; currency: string; missing: number }

type KeptOfArgs = { allocation: PaymentAllocation; gap: Gap }

/** What stays of an allocation without the money that is missing where a part of it was taken from. */
function keptOf({ allocation: { amount, freedAmount }, gap }: KeptOfArgs): { amount: number; freedAmount: number } {
  const ofOwnInvoice = gap.account === 'receivable'
  const taken = Math.min(gap.missing, ofOwnInvoice ? freedAmount : amount - freedAmount)
  return { amount: amount - taken, freedAmount: ofOwnInvoice ? freedAmount - taken : freedAmount }
}

/** Where more was refunded than the payment has on its account or its own invoice, the largest first. */
async function gapOf({ req, payment }: { req: PayloadRequest; payment: Payment }): Promise<Gap | undefined> {
  const [row] = await sql<{ account: Gap['account']; currency: string; missing: string }>({
    req,
    text: `SELECT account, currency, sum(amount)::text AS missing FROM ledger_entries
            WHERE payment_id = $1 AND (account = 'client_credit' OR (account = 'receivable' AND invoice_id = $2))
            GROUP BY account, currency HAVING sum(amount) > 0 ORDER BY sum(amount) DESC LIMIT 1`,
    values: [payment.id, idOf(payment.invoice)],
  })
  return row && { ...row, missing: Number(row.missing) }
}

type NewestForArgs = { req: PayloadRequest; payment: Payment; gap: Gap }

/** The newest allocation of money that was taken from where it is missing now. */
async function newestFor({ req, payment, gap }: NewestForArgs): Promise<PaymentAllocation | undefined> {
  const [row] = await sql<{ id: string }>({
    req,
    text: `SELECT id FROM payment_allocations
            WHERE payment_id = $1 AND reversed_at IS NULL AND currency = $2
              AND CASE $3::text WHEN 'receivable' THEN freed_amount > 0 ELSE amount > freed_amount END
            ORDER BY created_at DESC, id DESC LIMIT 1`,
    values: [payment.id, gap.currency, gap.account],
  })
  return row && readRow({ req, collection: 'payment-allocations', id: row.id })
}
