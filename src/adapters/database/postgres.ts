import { postgresAdapter } from '@payloadcms/db-postgres'
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import { env } from '../../env.ts'
import { logger } from '../logger.ts'
import { logStatements } from '../logStatements.ts'

type Adapter = ReturnType<ReturnType<typeof postgresAdapter>['init']>

type Session = {
  db: Adapter['drizzle']
  client: PoolClient
  resolve: () => Promise<void>
  reject: () => Promise<void>
}

/** A transaction that nobody ends any more gives back its locks: longer than anything here waits for inside of one. */
const begin = `BEGIN; SET LOCAL idle_in_transaction_session_timeout = '5min'`

/**
 * Payload's Postgres adapter with transactions that tell the truth: a COMMIT that fails (a deferred constraint, a killed backend, a
 * transaction that Postgres had already given up) throws, where Payload's own answers success. A connection that dies, idle or in the
 * middle of a transaction, is replaced instead of ending the process.
 */
export function database({ poolSize = 20 }: { poolSize?: number } = {}): ReturnType<typeof postgresAdapter> {
  const base = postgresAdapter({
    idType: 'uuidv7',
    push: false,
    migrationDir: 'src/migrations',
    pool: {
      connectionString: env.databaseUrl ?? '',
      max: poolSize,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      application_name: 'alphazee',
    },
  })
  return { ...base, init: (args) => withHonestTransactions(base.init(args)) }
}

function withHonestTransactions(adapter: Adapter): Adapter {
  const connect = adapter.connect?.bind(adapter)
  adapter.connect = async (options) => {
    if (!adapter.pool) {
      // `pg.Pool` is what the adapter itself would make here; made first so that it has its error handler from the start.
      adapter.pool = new adapter.pg.Pool(adapter.poolOptions)
      const { pool } = adapter
      pool.on('error', (err) => {
        // At the end the database may be faster than the connections that are being closed.
        if (!pool.ending) logger.warn({ err }, 'an idle database connection died and is replaced')
      })
      // The pool listens to connections that lie idle; one that dies in a transaction, between two statements, would end the process.
      pool.on('connect', (client) => client.on('error', (err) => logger.debug({ err }, 'a database connection died')))
      pool.on('connect', logStatements)
    }
    await connect?.(options)
  }
  adapter.beginTransaction = async () => {
    const client = await adapter.pool.connect()
    const id = randomUUID()
    try {
      await client.query(begin)
    } catch (err) {
      client.release(true)
      throw err
    }
    const session: Session = {
      db: drizzle({ client, schema: adapter.schema }),
      client,
      resolve: () => endTransaction({ client, statement: 'COMMIT' }),
      reject: () => endTransaction({ client, statement: 'ROLLBACK' }),
    }
    sessionsOf(adapter)[id] = session
    return id
  }
  adapter.commitTransaction = async (incoming) => {
    const session = takeSession({ adapter, id: await incoming })
    await session?.resolve()
  }
  adapter.rollbackTransaction = async (incoming) => {
    const session = takeSession({ adapter, id: await incoming })
    await session?.reject()
  }
  return adapter
}

async function endTransaction({ client, statement }: { client: PoolClient; statement: 'COMMIT' | 'ROLLBACK' }) {
  try {
    const result = await client.query(statement)
    // Postgres answers ROLLBACK to the COMMIT of a transaction in which a statement had failed.
    if (result.command !== statement) throw new Error('The transaction was rolled back by the database.')
    client.release()
  } catch (err) {
    client.release(true)
    if (statement === 'COMMIT') throw err
  }
}

function takeSession({ adapter, id }: { adapter: Adapter; id: number | string | null | undefined }) {
  if (id === null || id === undefined) return undefined
  const sessions = sessionsOf(adapter)
  const session = sessions[id]
  delete sessions[id]
  return session
}

/** The adapter's registry of open transactions, typed as what is put in above. */
function sessionsOf(adapter: Adapter): Record<string, Session> {
  return adapter.sessions as unknown as Record<string, Session> // Payload types the entries by its own drizzle transaction
}
