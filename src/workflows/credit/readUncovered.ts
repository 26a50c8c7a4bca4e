import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { invoiceStates } from '../../domain/lifecycles/invoice.ts'
import { toSafeNumber } from '../../domain/money/toSafeNumber.ts'
import { readCredits } from './readCredits.ts'

type ReadUncoveredArgs = {
  req: PayloadRequest
  client: string
  currency: string
}

/**
 * What a client still has to pay of each open invoice of a currency, in minor units, by the invoice's id: what is owed
 * less the money that came in and is not applied yet. That covers the invoice that is due first before others.
 */
export async function readUncovered({ req, client, currency }: ReadUncoveredArgs): Promise<Map<string, number>> {
  const credits = await readCredits({ req, client, currency })
  let free = credits.reduce((sum, { total }) => sum + BigInt(total), 0n)
  const open = await sql<{ id: string; owed: string }>({
    req,
    text: `SELECT i.id, sum(e.amount)::text AS owed
             FROM invoices i JOIN ledger_entries e ON e.invoice_id = i.id AND e.account = 'receivable'
            WHERE i.client_id = $1 AND i.currency = $2 AND i.kind = 'invoice' AND i.status = ANY($3)
            GROUP BY i.id ORDER BY i.due_date, i.issued_at, i.id`,
    values: [client, currency, invoiceStates.owed],
  })
  return new Map(
    open.map(({ id, owed }) => {
      const covered = free < BigInt(owed) ? free : BigInt(owed)
      free -= covered
      return [id, toSafeNumber(BigInt(owed) - covered)]
    }),
  )
}
