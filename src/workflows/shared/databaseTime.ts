import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

/** One clock for all replicas, and for times that are compared with Postgres' own. */
export async function databaseTime(req: PayloadRequest): Promise<Date> {
  const [row] = await sql<{ at: Date }>({ req, text: 'SELECT clock_timestamp() AS at' })
  if (!row) throw new Error('The database has no clock.')
  return row.at
}
