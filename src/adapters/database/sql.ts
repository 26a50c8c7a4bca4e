import type { PayloadRequest } from 'payload'
import type { QueryResultRow } from 'pg'
import { confirmedColumns, isUnconfirmed, runConfirmed } from './confirmation.ts'
import type { Transaction } from './createTransaction.ts'

type SqlRequest = Pick<PayloadRequest, 'payload' | 'transactionID'>

type SqlArgs = { req: SqlRequest; text: string; values?: unknown[] }

/** Runs one parameterized statement in the request's transaction, or on the pool without one. Returns the rows. */
export async function sql<Row extends QueryResultRow>({ req, text, values = [] }: SqlArgs): Promise<Row[]> {
  if (isUnconfirmed(req) && /^\s*SELECT\b/i.test(text)) return runWithConfirmation<Row>({ req, text, values })
  const transaction = await transactionOf(req)
  // Two calls, because TypeScript does not resolve the overloads of `transaction ?? pool`.
  const result = transaction
    ? await transaction.query<Row>(text, values)
    : await req.payload.db.pool.query<Row>(text, values)
  return result.rows
}

/** The same with what has to be confirmed in the same statement. Values are read as usual. */
async function runWithConfirmation<Row extends QueryResultRow>({ req, text, values }: Required<SqlArgs>) {
  let parsed: Row[] = []
  await runConfirmed({
    req,
    text,
    values,
    run: async (statement) => {
      const { rows, fields } = await req.payload.db.pool.query<unknown[]>({ ...statement, rowMode: 'array' })
      const names = fields.slice(confirmedColumns + 1).map(({ name }) => name)
      const found = rows.filter((row) => row[confirmedColumns] === true)
      parsed = found.map(
        (row) => Object.fromEntries(names.map((name, at) => [name, row[confirmedColumns + 1 + at]])) as Row,
      ) // as it is asked for
      return rows as (string | null)[][] // of which only the texts of the confirmation are looked at
    },
  })
  return parsed
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
