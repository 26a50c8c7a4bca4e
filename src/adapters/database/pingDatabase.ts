import pg from 'pg'
import { env } from '../../env.ts'

const patienceMs = 2_000

let connection: pg.Pool | undefined

/**
 * Asks the database on a connection of its own: requests that hold all others are no outage, and cannot keep this
 * waiting.
 */
export async function pingDatabase(): Promise<void> {
  connection ??= connect()
  await connection.query('SELECT 1')
}

function connect(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: env.databaseUrl ?? '',
    application_name: 'alphazee health',
    max: 1,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    keepAlive: true,
    allowExitOnIdle: true,
  })
  // The next ping finds out, and says so.
  pool.on('error', () => undefined)
  return pool
}
