import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import type { Invoice, Payment } from '../../payload-types.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { idOf } from '../request/idOf.ts'
import { lockRow } from '../shared/lockRow.ts'
import { readRow } from '../shared/readRow.ts'
import { isSamePart, isSameWork, openOfContract } from '../credit/openOfContract.ts'
import { applyCredit } from './applyCredit.ts'
import { readCredits } from '../credit/readCredits.ts'

type LockPaidAheadArgs = {
  req: PayloadRequest
  /** Of the draft. */
  id: string
  client: string
}

/**
 * Locks a draft and the payments that were made under its contract before, until their money covers it: those for its
 * own part first, then oldest first.
 * Runs under the lock of the client's credit.
 */
export async function lockPaidAhead({ req, id: invoice, client }: LockPaidAheadArgs): Promise<Payment[]> {
  const [draft] = await sql<{ currency: string; total: string; isAlone: boolean }>({
    req,
    text: `SELECT currency, total::text AS total, contract_id IS NULL AS "isAlone" FROM invoices
            WHERE id = $1 FOR NO KEY UPDATE`,
    values: [invoice],
  })
  if (!draft || draft.isAlone) return []
  const rows = await sql<{ id: string }>({
    req,
    text: `SELECT p.id FROM payments p, invoices i
            WHERE i.id = $1 AND p.contract_id = i.contract_id AND p.client_id = i.client_id AND p.currency = i.currency
              AND p.invoice_id IS NULL AND p.status = ANY($2) AND ${isSameWork}
            ORDER BY ${isSamePart} DESC NULLS LAST, p.paid_at, p.id`,
    values: [invoice, paymentStates.received],
  })
  const { currency } = draft
  const credits = await readCredits({ req, client, currency })
  const free = new Set(credits.map(({ payment }) => payment))
  const locked: Payment[] = []
  let uncovered = Number(draft.total)
  for (const { id } of rows.filter((row) => free.has(row.id))) {
    if (uncovered <= 0) break
    locked.push(await lockRow({ req, collection: 'payments', id }))
    const [credit] = await readCredits({ req, client, currency, payment: id })
    uncovered -= credit?.total ?? 0
  }
  return locked
}

type ApplyToInvoiceArgs = { req: PayloadRequest; invoice: Invoice; payments: readonly Payment[] }

/** Applies locked payments to an invoice, in their order, until nothing is owed. */
export async function applyToInvoice({ req, invoice, payments }: ApplyToInvoiceArgs): Promise<void> {
  for (const payment of payments) {
    const left = await applyOne({ req, payment, invoice })
    if (left <= 0) return
  }
}

/**
 * Applies a payment that was made under a contract and for no invoice to the open invoices of that contract, in the
 * order of `openOfContract`. Runs in the transaction of the receipt, under the locks of credit, invoices and
 * payment.
 */
export async function applyReceipt({ req, payment }: { req: PayloadRequest; payment: Payment }): Promise<void> {
  for (const id of await openOfContract({ req, payment })) {
    await applyOne({ req, payment, invoice: await readRow({ req, collection: 'invoices', id }) })
  }
}

type ApplyOneArgs = { req: PayloadRequest; payment: Payment; invoice: Invoice }

/** Returns what is owed afterwards, in minor units. */
async function applyOne({ req, payment, invoice }: ApplyOneArgs): Promise<number> {
  const { currency } = invoice
  const { owed } = await readInvoiceBalance({ req, id: invoice.id })
  const [credit] = await readCredits({ req, client: idOf(payment.client), currency, payment: payment.id })
  const amount = Math.min(owed, credit?.total ?? 0)
  if (!credit || amount <= 0) return owed
  const freedAmount = Math.max(0, amount - credit.open)
  await applyCredit({ req, payment, invoice, amount, freedAmount, allocatedBy: null })
  return owed - amount
}
