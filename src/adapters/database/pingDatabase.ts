import pg from 'pg'
import { env } from '../../env.ts'

const patienceMs = 2_000

let connection: pg.Pool | undefined

/**
 * Pings the database on its own connection, so that busy requests neither delay it nor look like an outage.
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
  // The next ping reports it.
  pool.on('error', () => undefined)
  return pool
}
