import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

/** Whether the ledger has an entry with this key. */
export async function isBooked({ req, key }: { req: PayloadRequest; key: string }): Promise<boolean> {
  const rows = await sql({ req, text: 'SELECT 1 FROM ledger_transactions WHERE key = $1', values: [key] })
  return rows.length > 0
}
