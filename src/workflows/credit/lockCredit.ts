import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { queueForRows } from '../shared/queueForRows.ts'

/**
 * Locks what a client has paid and not used, until the transaction ends. Whatever applies it, takes it back or refunds
 * it holds this lock, and takes it before invoices and payments. Like `lockRow` it queues first.
 */
export async function lockCredit({ req, client }: { req: PayloadRequest; client: string }): Promise<void> {
  await queueForRows({ req, rows: { credit: client } })
  const text = `SELECT pg_advisory_xact_lock(hashtextextended('credit:' || $1::uuid::text, 0))`
  await sql({ req, text, values: [client] })
}
