import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'

type LockOpenRequestsArgs = { req: PayloadRequest; invoiceId: string }

/** Locks the requests of a locked invoice that may be withdrawn, so that work which takes a number never waits after. */
export async function lockOpenRequests({ req, invoiceId }: LockOpenRequestsArgs): Promise<void> {
  await sql({
    req,
    text: `SELECT id FROM payments WHERE invoice_id = $1 AND status = ANY($2) ORDER BY id FOR NO KEY UPDATE`,
    values: [invoiceId, paymentStates.unsettled],
  })
}
