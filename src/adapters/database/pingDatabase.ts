import type { Pool } from 'pg'
import { createSidePool } from './createSidePool.ts'

let connection: Pool | undefined

/** Pings the database on its own connection. */
export async function pingDatabase(): Promise<void> {
  connection ??= createSidePool('alphazee health')
  await connection.query('SELECT 1')
}
