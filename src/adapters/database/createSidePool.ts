import pg from 'pg'
import { env } from '../../env.ts'

const patienceMs = 2_000

/** A statement, because poolers refuse it as a start-up parameter. */
const limit = (client: pg.ClientBase): unknown => client.query(`SET statement_timeout = ${patienceMs}`)

/**
 * One connection beside those of requests and jobs, so that busy ones neither delay it nor look like an outage. A
 * statement gets two seconds, in the database too.
 */
export function createSidePool(name: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: env.databaseUrl ?? '',
    application_name: name,
    max: 1,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    keepAlive: true,
    allowExitOnIdle: true,
    onConnect: limit,
  })
  // The next statement reports it.
  pool.on('error', () => undefined)
  return pool
}
