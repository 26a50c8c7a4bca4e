import type pg from 'pg'
import { moneyRows } from './moneyRows.ts'
import { peopleRows } from './peopleRows.ts'
import type { Size } from './sizes.ts'
import { traceRows } from './traceRows.ts'

type FillDatabaseArgs = { connection: Pick<pg.ClientBase, 'query'>; size: Size }

/**
 * Fills an empty platform's database with statements of its own, as an administrator of Postgres, because 110,000 rows
 * would take an hour through the API.
 */
export async function fillDatabase({ connection, size }: FillDatabaseArgs): Promise<void> {
  const rows = [peopleRows(size), ...(size.invoicesOfClient > 0 ? [moneyRows(size)] : []), traceRows(size)]
  // Checks and triggers are for what the platform writes. These rows are right by themselves, and totals come last.
  await connection.query(
    `BEGIN; SET LOCAL session_replication_role = replica; ${rows.join(';')}; SELECT rebuild_totals(); COMMIT`,
  )
  await connection.query('VACUUM ANALYZE')
}
