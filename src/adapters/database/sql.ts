import type { PayloadRequest } from 'payload'
import type { QueryResultRow } from 'pg'
import type { Transaction } from './createTransaction.ts'

type SqlRequest = Pick<PayloadRequest, 'payload' | 'transactionID'>

type SqlArgs = { req: SqlRequest; text: string; values?: unknown[] }

/** Runs one parameterized statement in the request's transaction, or on the pool without one. Returns the rows. */
export async function sql<Row extends QueryResultRow>({ req, text, values = [] }: SqlArgs): Promise<Row[]> {
  const transaction = await transactionOf(req)
  // Two calls, because TypeScript does not resolve the overloads of `transaction ?? pool`.
  const result = transaction
    ? await transaction.query<Row>(text, values)
    : await req.payload.db.pool.query<Row>(text, values)
  return result.rows
}

/**
 * An executor for the job queue: the job is inserted in the request's transaction and exists exactly when it commits.
 */
export function sqlExecutor(req: SqlRequest): {
  executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>
} {
  return { executeSql: async (text, values) => ({ rows: await sql({ req, text, values: values ?? [] }) }) }
}

/** The open transaction of a request, if any. */
export async function transactionOf(req: SqlRequest): Promise<Transaction | undefined> {
  // `null` when Payload populates relationships outside a transaction.
  const id: number | string | null | undefined = await req.transactionID
  if (id === undefined || id === null) return undefined
  // Our adapter puts it beside drizzle's handle (see postgres.ts); Payload's type does not know it.
  const session = req.payload.db.sessions?.[id] as unknown as { transaction: Transaction } | undefined
  if (!session) throw new Error('The transaction of this request has ended already.')
  return session.transaction
}
