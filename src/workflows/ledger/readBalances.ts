import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { moneyAccounts } from '../../domain/ledger.ts'
import { toSafeNumber } from '../../domain/toSafeNumber.ts'

/** Minor units. `owed` is the balance itself: below zero where more was paid than is left after a credit. */
export type InvoiceBalance = { charged: number; paid: number; credited: number; writtenOff: number; owed: number }

/** Minor units: what came in for a payment, what went back, and what a card network holds or took. */
export type PaymentBalance = { received: number; refunded: number; disputed: number }

const nothingOwed: InvoiceBalance = { charged: 0, paid: 0, credited: 0, writtenOff: 0, owed: 0 }
const nothingPaid: PaymentBalance = { received: 0, refunded: 0, disputed: 0 }

/** What the ledger says of these invoices, in one statement; all zeros for one that was never issued. */
export async function readInvoiceBalances({
  req,
  ids,
}: {
  req: PayloadRequest
  ids: readonly string[]
}): Promise<Map<string, InvoiceBalance>> {
  const rows = await sql<Record<'id' | keyof InvoiceBalance, string>>({
    req,
    text: invoiceText,
    values: [[...new Set(ids)]],
  })
  const found = new Map(
    rows.map(({ id, charged, paid, credited, writtenOff, owed }) => [
      id,
      {
        charged: exact(charged),
        paid: exact(paid),
        credited: exact(credited),
        writtenOff: exact(writtenOff),
        owed: exact(owed),
      },
    ]),
  )
  return new Map(ids.map((id) => [id, found.get(id) ?? nothingOwed]))
}

/** What the ledger says of one invoice. Under its lock nobody books anything on it meanwhile. */
export async function readInvoiceBalance({ req, id }: { req: PayloadRequest; id: string }): Promise<InvoiceBalance> {
  return (await readInvoiceBalances({ req, ids: [id] })).get(id) ?? nothingOwed
}

/** What the ledger says of these payments, in one statement. */
export async function readPaymentBalances({
  req,
  ids,
}: {
  req: PayloadRequest
  ids: readonly string[]
}): Promise<Map<string, PaymentBalance>> {
  const rows = await sql<Record<'id' | keyof PaymentBalance, string>>({
    req,
    text: paymentText,
    values: [[...new Set(ids)], moneyAccounts],
  })
  const found = new Map(
    rows.map(({ id, received, refunded, disputed }) => [
      id,
      { received: exact(received), refunded: exact(refunded), disputed: exact(disputed) },
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
         coalesce(-sum(amount) FILTER (WHERE kind IN ('receipt', 'refund')), 0)::text AS paid,
         coalesce(-sum(amount) FILTER (WHERE kind = 'credit_note'), 0)::text AS credited,
         coalesce(-sum(amount) FILTER (WHERE kind = 'write_off'), 0)::text AS "writtenOff",
         sum(amount)::text AS owed
    FROM ledger_entries WHERE invoice_id = ANY($1::uuid[]) AND account = 'receivable' GROUP BY invoice_id`

const paymentText = `
  SELECT payment_id AS id,
         coalesce(sum(amount) FILTER (WHERE kind = 'receipt' AND account::text = ANY($2)), 0)::text AS received,
         coalesce(-sum(amount) FILTER (WHERE kind = 'refund' AND account::text = ANY($2)), 0)::text AS refunded,
         coalesce(sum(amount) FILTER (WHERE account IN ('disputed', 'dispute_losses')), 0)::text AS disputed
    FROM ledger_entries WHERE payment_id = ANY($1::uuid[]) GROUP BY payment_id`
