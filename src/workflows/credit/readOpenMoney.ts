import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { invoiceStates } from '../../domain/lifecycles/invoice.ts'
import { readCredits } from './readCredits.ts'

/** Minor units. */
export type OpenMoney = {
  /** Money that pays no invoice yet, oldest first. */
  credits: {
    payment: string
    description: string
    project: string
    contract: string | null
    paidAt: string | null
    currency: string
    amount: number
  }[]
  /** Invoices that are owed, the one that is due first before others. */
  invoices: { invoice: string; invoiceNumber: string | null; dueDate: string; currency: string; amountOwed: number }[]
}

type ReadOpenMoneyArgs = {
  req: PayloadRequest
  client: string
  currency?: string | undefined
}

/** What of a client's money and invoices is open: what can be applied to what. The endpoint checks who asks. */
export async function readOpenMoney({ req, client, currency }: ReadOpenMoneyArgs): Promise<OpenMoney> {
  const credits = await readCredits({ req, client, currency })
  const payments = await sql<Omit<OpenMoney['credits'][number], 'currency' | 'amount'>>({
    req,
    text: `SELECT id AS payment, description, project_id AS project, contract_id AS contract, ${isoOf('paid_at')} AS "paidAt"
             FROM payments WHERE id = ANY($1::uuid[])`,
    values: [credits.map(({ payment }) => payment)],
  })
  const known = new Map(payments.map((row) => [row.payment, row]))
  const invoices = await sql<Omit<OpenMoney['invoices'][number], 'amountOwed'> & { owed: string }>({
    req,
    text: `SELECT i.id AS invoice, i.invoice_number AS "invoiceNumber", to_char(i.due_date AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "dueDate",
                  i.currency, sum(e.amount)::text AS owed
             FROM invoices i JOIN ledger_entries e ON e.invoice_id = i.id AND e.account = 'receivable'
            WHERE i.client_id = $1 AND ($2::text IS NULL OR i.currency = $2) AND i.kind = 'invoice' AND i.status = ANY($3)
            GROUP BY i.id ORDER BY i.due_date, i.issued_at, i.id LIMIT 500`,
    values: [client, currency ?? null, invoiceStates.owed],
  })
  return {
    credits: credits.flatMap(({ payment, total, currency: of }) => {
      const row = known.get(payment)
      return row ? [{ ...row, currency: of, amount: total }] : []
    }),
    invoices: invoices.map(({ owed, ...row }) => ({ ...row, amountOwed: Number(owed) })),
  }
}

function isoOf(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}
