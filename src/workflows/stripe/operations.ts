import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { uuidv7 } from '../../lib/uuidv7.ts'
import type { StripeOperation } from '../../payload-types.ts'

export type OperationKind = StripeOperation['kind']
export type OperationParams = Record<string, unknown>

/** What Stripe will be asked to do, recorded first. */
export type OperationDraft = {
  /** What is done once: `customer:<userId>`, `intent:<paymentId>:<n>`, `refund:<refundRowId>`. */
  subject: string
  kind: OperationKind
  /** Ids of what it is about. */
  payment?: string
  user?: string
  refund?: string
  /** The request's parameters, fixed by the first request. */
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
  /** Null: Stripe was not asked yet. */
  attemptedAt: Date | null
}

const columns = `id, subject, kind, payment_id AS payment, params, outcome, result_id AS "resultId", error,
                 created_at AS "createdAt", attempted_at AS "attemptedAt"`

type GetOrCreateOperationArgs = { req: PayloadRequest; operation: OperationDraft }

/** The one operation of this subject. The first caller writes it with their parameters; all others get that row. */
export async function getOrCreateOperation({
  req,
  operation: { subject, kind, payment, user, refund, params },
}: GetOrCreateOperationArgs): Promise<Operation> {
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

type ReadOperationsArgs = { req: PayloadRequest; kind: OperationKind; payment?: string; user?: string }

/** The operations of one kind about a payment or a user, oldest first. */
export async function readOperations({ req, kind, payment, user }: ReadOperationsArgs): Promise<Operation[]> {
  return sql<Operation>({
    req,
    text: `SELECT ${columns} FROM stripe_operations
            WHERE kind = $1::enum_stripe_operations_kind AND ${payment === undefined ? 'user_id' : 'payment_id'} = $2
            ORDER BY created_at, id`,
    values: [kind, payment ?? user],
  })
}

/** Records that Stripe is being asked now. */
export async function attemptOperation({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  await sql({
    req,
    text: `UPDATE stripe_operations SET attempted_at = now(), updated_at = now() WHERE id = $1`,
    values: [id],
  })
}

type CloseOperationArgs = {
  req: PayloadRequest
  id: string
  outcome: 'succeeded' | 'failed'
  resultId?: string | null
  error?: string | null
}

/** Records the outcome of an open operation. A closed one stays as it is. */
export async function closeOperation({
  req,
  id,
  outcome,
  resultId = null,
  error = null,
}: CloseOperationArgs): Promise<void> {
  await sql({
    req,
    text: `UPDATE stripe_operations SET outcome = $2::enum_stripe_operations_outcome, result_id = $3, error = $4, updated_at = now()
            WHERE id = $1 AND outcome = 'open'`,
    values: [id, outcome, resultId, error],
  })
}

type WithOperationArgs = { params: OperationParams; operationId: string }

/** Adds the operation to its parameters as the object's metadata, so that the object can be found again. */
export function withOperation({ params, operationId }: WithOperationArgs): OperationParams {
  const metadata = typeof params['metadata'] === 'object' ? params['metadata'] : {}
  return { ...params, metadata: { ...metadata, operation: operationId } }
}
