import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { sql } from '../../adapters/database/sql.ts'
import { closeOperation } from './operations.ts'

type FindPaymentOfIntentArgs = { req: PayloadRequest; intent: Pick<Stripe.PaymentIntent, 'id' | 'metadata'> }

/**
 * The payment that an intent was created for, by our own records: its id, or its operation if the answer with the id
 * was lost. Metadata alone does not make an intent ours. `null` for another intent of the same account.
 */
export async function findPaymentOfIntent({
  req,
  intent: { id, metadata },
}: FindPaymentOfIntentArgs): Promise<string | null> {
  const [known] = await sql<{ payment: string }>({
    req,
    text: `SELECT id AS payment FROM payments WHERE stripe_payment_intent_id = $1
           UNION
           SELECT payment_id FROM stripe_operations WHERE kind = 'intent.create' AND result_id = $1 AND payment_id IS NOT NULL`,
    values: [id],
  })
  if (known) return known.payment
  const [lost] = await sql<{ id: string; payment: string }>({
    req,
    text: `SELECT id, payment_id AS payment FROM stripe_operations
            WHERE kind = 'intent.create' AND result_id IS NULL AND payment_id IS NOT NULL AND id::text = $1`,
    values: [metadata?.['operation'] ?? ''],
  })
  if (!lost) return null
  await closeOperation({ req, id: lost.id, outcome: 'succeeded', resultId: id })
  return lost.payment
}
