import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { uuidv7 } from '../../domain/uuidv7.ts'
import type { StripeOperation } from '../../payload-types.ts'

export type OperationKind = StripeOperation['kind']
export type OperationParams = Record<string, unknown>

/** What Stripe shall do, before it is asked. */
export type OperationDraft = {
  /** What is done once: `customer:<userId>`, `intent:<paymentId>:<n>`, `refund:<refundRowId>`. */
  subject: string
  kind: OperationKind
  /** Ids of what it is about. */
  payment?: string
  user?: string
  refund?: string
  /** The request's parameters; frozen with the first who asks. */
  params: OperationParams
}

export type Operation = {
  /** The idempotency key. */
  id: string
  subject: string
  kind: OperationKind
  payment: string | null
  params: OperationParams
  outcome: 'open' | 'succeeded' | 'failed'
  resultId: string | null
  error: string | null
  createdAt: Date
  /** Null: nobody has asked yet. */
  attemptedAt: Date | null
}

const columns = `id, subject, kind, payment_id AS payment, params, outcome, result_id AS "resultId", error,
                 created_at AS "createdAt", attempted_at AS "attemptedAt"`

/** The one operation of this subject: written down by whoever comes first, with his parameters; everybody else gets his row. */
export async function keepOperation({
  req,
  operation: { subject, kind, payment, user, refund, params },
}: {
  req: PayloadRequest
  operation: OperationDraft
}): Promise<Operation> {
  await sql({
    req,
    text: `INSERT INTO stripe_operations (id, subject, kind, payment_id, user_id, refund_id, params, outcome)
           VALUES ($1, $2, $3::enum_stripe_operations_kind, $4, $5, $6, $7, 'open') ON CONFLICT (subject) DO NOTHING`,
    values: [uuidv7(), subject, kind, payment ?? null, user ?? null, refund ?? null, JSON.stringify(params)],
  })
  const [row] = await sql<Operation>({
    req,
    text: `SELECT ${columns} FROM stripe_operations WHERE subject = $1`,
    values: [subject],
  })
  if (!row) throw new Error('The operation was written down and is not there.')
  return row
}

/** The operations of one kind about a payment or a user, oldest first. */
export async function readOperations({
  req,
  kind,
  payment,
  user,
}: {
  req: PayloadRequest
  kind: OperationKind
  payment?: string
  user?: string
}): Promise<Operation[]> {
  return sql<Operation>({
    req,
    text: `SELECT ${columns} FROM stripe_operations
            WHERE kind = $1::enum_stripe_operations_kind AND ${payment === undefined ? 'user_id' : 'payment_id'} = $2
            ORDER BY created_at, id`,
    values: [kind, payment ?? user],
  })
}

/** Notes that Stripe is being asked now. */
export async function attemptOperation({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  await sql({
    req,
    text: `UPDATE stripe_operations SET attempted_at = now(), updated_at = now() WHERE id = $1`,
    values: [id],
  })
}

/** Notes what became of an open operation; one that is closed stays as it is. */
export async function closeOperation({
  req,
  id,
  outcome,
  resultId = null,
  error = null,
}: {
  req: PayloadRequest
  id: string
  outcome: 'succeeded' | 'failed'
  resultId?: string | null
  error?: string | null
}): Promise<void> {
  await sql({
    req,
    text: `UPDATE stripe_operations SET outcome = $2::enum_stripe_operations_outcome, result_id = $3, error = $4, updated_at = now()
            WHERE id = $1 AND outcome = 'open'`,
    values: [id, outcome, resultId, error],
  })
}

/** An operation's parameters with itself in the object's metadata, by which the object is found again. */
export function withOperation({
  params,
  operationId,
}: {
  params: OperationParams
  operationId: string
}): OperationParams {
  const metadata = typeof params['metadata'] === 'object' ? params['metadata'] : {}
  return { ...params, metadata: { ...metadata, operation: operationId } }
}
