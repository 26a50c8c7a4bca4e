import type { PayloadRequest } from 'payload'
import type { QueryResultRow } from 'pg'
import type { Transaction } from './createTransaction.ts'

type SqlRequest = Pick<PayloadRequest, 'payload' | 'transactionID'>

/** Runs one parameterised statement: inside the request's transaction when it has one, else on the pool. Answers the rows. */
export async function sql<Row extends QueryResultRow>({
  req,
  text,
  values = [],
}: {
  req: SqlRequest
  text: string
  values?: unknown[]
}): Promise<Row[]> {
  const transaction = await transactionOf(req)
  // Two calls rather than one on `transaction ?? pool`: the overloads of a union of both are not resolved.
  const result = transaction
    ? await transaction.query<Row>(text, values)
    : await req.payload.db.pool.query<Row>(text, values)
  return result.rows
}

/** An executor for the job queue: the job is inserted in the request's transaction and exists exactly when it commits. */
export function sqlExecutor(req: SqlRequest): {
  executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>
} {
  return { executeSql: async (text, values) => ({ rows: await sql({ req, text, values: values ?? [] }) }) }
}

/** The open transaction of a request, where it has one. */
export async function transactionOf(req: SqlRequest): Promise<Transaction | undefined> {
  // `null` where Payload populates relationships outside of a transaction.
  const id: number | string | null | undefined = await req.transactionID
  if (id === undefined || id === null) return undefined
  // Our adapter puts it beside drizzle's handle (see postgres.ts); Payload's type does not know it.
  const session = req.payload.db.sessions?.[id] as unknown as { transaction: Transaction } | undefined
  if (!session) throw new Error('The transaction of this request has ended already.')
  return session.transaction
}
