import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

/** Ids of a payment's intents, the current one and the earlier ones. */
export async function intentsOf({ req, paymentId }: { req: PayloadRequest; paymentId: string }): Promise<string[]> {
  const rows = await sql<{ id: string }>({
    req,
    text: `SELECT result_id AS id FROM stripe_operations
            WHERE payment_id = $1 AND kind = 'intent.create' AND result_id IS NOT NULL
           UNION
           SELECT stripe_payment_intent_id FROM payments WHERE id = $1 AND stripe_payment_intent_id IS NOT NULL`,
    values: [paymentId],
  })
  return rows.map(({ id }) => id)
}
