import type { PayloadRequest } from 'payload'
import { runConfirmed } from '../database/confirmation.ts'

type ReadRowsArgs = { req: PayloadRequest; text: string; values: unknown[] }

/** Every value as Postgres writes it. */
const asText = { getTypeParser: () => (text: string) => text }

/** Runs one statement on the pool and returns the rows, with values as text, once the request is confirmed. */
export function readRows({ req, text, values }: ReadRowsArgs): Promise<(string | null)[][]> {
  const run = async (statement: { text: string; values: unknown[] }) => {
    // A statement without types of its own would parse values that are parsed here.
    const { rows } = await req.payload.db.pool.query<(string | null)[]>({
      ...statement,
      rowMode: 'array' as const,
      types: asText,
    })
    return rows
  }
  return runConfirmed({ req, text, values, run })
}
