import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { moneyAccounts } from '../../domain/ledger/ledger.ts'
import { toSafeNumber } from '../../domain/money/toSafeNumber.ts'

/** Minor units. `owed` is the balance itself: negative when more was paid than is left after a credit. */
export type InvoiceBalance = {
  charged: number
  paid: number
  /** The part of `paid` that came from other money of the client. */
  allocated: number
  credited: number
  writtenOff: number
  owed: number
}

/**
 * Minor units: what was received for a payment, what was refunded, what a card network holds or took, what of it pays
 * other invoices than its own, and what of it pays none.
 */
export type PaymentBalance = {
  received: number
  refunded: number
  disputed: number
  allocated: number
  unallocated: number
}

const nothingOwed: InvoiceBalance = { charged: 0, paid: 0, allocated: 0, credited: 0, writtenOff: 0, owed: 0 }
const nothingPaid: PaymentBalance = { received: 0, refunded: 0, disputed: 0, allocated: 0, unallocated: 0 }

type ReadInvoiceBalancesArgs = { req: PayloadRequest; ids: readonly string[] }

/** What the ledger says of these invoices, in one statement. All zeros for one that was never issued. */
export async function readInvoiceBalances({ req, ids }: ReadInvoiceBalancesArgs): Promise<Map<string, InvoiceBalance>> {
  const rows = await sql<Record<'id' | keyof InvoiceBalance, string>>({
    req,
    text: invoiceText,
    values: [[...new Set(ids)]],
  })
  const found = new Map(
    rows.map(({ id, charged, paid, allocated, credited, writtenOff, owed }) => [
      id,
      {
        charged: exact(charged),
        paid: exact(paid),
        allocated: exact(allocated),
        credited: exact(credited),
        writtenOff: exact(writtenOff),
        owed: exact(owed),
      },
    ]),
  )
  return new Map(ids.map((id) => [id, found.get(id) ?? nothingOwed]))
}

/** What the ledger says of one invoice. Under the invoice's lock nothing else is booked on it. */
export async function readInvoiceBalance({ req, id }: { req: PayloadRequest; id: string }): Promise<InvoiceBalance> {
  return (await readInvoiceBalances({ req, ids: [id] })).get(id) ?? nothingOwed
}

/** What the ledger says of these payments, in one statement. */
export async function readPaymentBalances({ req, ids }: ReadInvoiceBalancesArgs): Promise<Map<string, PaymentBalance>> {
  const rows = await sql<Record<'id' | keyof PaymentBalance, string>>({
    req,
    text: paymentText,
    values: [[...new Set(ids)], moneyAccounts],
  })
  const found = new Map(
    rows.map(({ id, received, refunded, disputed, allocated, unallocated }) => [
      id,
      {
        received: exact(received),
        refunded: exact(refunded),
        disputed: exact(disputed),
        allocated: exact(allocated),
        unallocated: exact(unallocated),
      },
    ]),
  )
  return new Map(ids.map((id) => [id, found.get(id) ?? nothingPaid]))
}

/** What the ledger says of one payment. */
export async function readPaymentBalance({ req, id }: { req: PayloadRequest; id: string }): Promise<PaymentBalance> {
  return (await readPaymentBalances({ req, ids: [id] })).get(id) ?? nothingPaid
}

function exact(sum: string): number {
  return toSafeNumber(BigInt(sum))
}

const invoiceText = `
  SELECT invoice_id AS id,
         coalesce(sum(amount) FILTER (WHERE kind IN ('invoice_issued', 'invoice_voided')), 0)::text AS charged,
         coalesce(-sum(amount) FILTER (WHERE kind IN ('receipt', 'refund', 'allocation')), 0)::text AS paid,
         coalesce(-sum(amount) FILTER (WHERE kind = 'allocation'), 0)::text AS allocated,
         coalesce(-sum(amount) FILTER (WHERE kind = 'credit_note'), 0)::text AS credited,
         coalesce(-sum(amount) FILTER (WHERE kind = 'write_off'), 0)::text AS "writtenOff",
         sum(amount)::text AS owed
    FROM ledger_entries WHERE invoice_id = ANY($1::uuid[]) AND account = 'receivable' GROUP BY invoice_id`

const paymentText = `
  SELECT e.payment_id AS id,
         coalesce(sum(e.amount) FILTER (WHERE e.kind = 'receipt' AND e.account::text = ANY($2)), 0)::text AS received,
         coalesce(-sum(e.amount) FILTER (WHERE e.kind = 'refund' AND e.account::text = ANY($2)), 0)::text AS refunded,
         coalesce(sum(e.amount) FILTER (WHERE e.account IN ('disputed', 'dispute_losses')), 0)::text AS disputed,
         coalesce(-sum(e.amount) FILTER (WHERE e.kind = 'allocation' AND e.account = 'receivable'
                                           AND e.invoice_id IS DISTINCT FROM p.invoice_id), 0)::text AS allocated,
         coalesce(-sum(e.amount) FILTER (WHERE e.account = 'client_credit' AND e.currency = p.currency), 0)::text AS unallocated
    FROM ledger_entries e JOIN payments p ON p.id = e.payment_id
   WHERE e.payment_id = ANY($1::uuid[]) GROUP BY e.payment_id`
