import { postgresAdapter } from '@payloadcms/db-postgres'
import { randomUUID } from 'node:crypto'
import { env } from '../../env.ts'
import { createHandles } from './createHandles.ts'
import { createLines, type Lines } from './createLines.ts'
import { createPools } from './createPools.ts'
import { createTransaction, type Transaction } from './createTransaction.ts'
import { dropCoveredIndexes } from './dropCoveredIndexes.ts'
import { findPages } from './pages/findPages.ts'
import { currentCaller } from './runFor.ts'

type Adapter = ReturnType<ReturnType<typeof postgresAdapter>['init']>

type Session = {
  db: Adapter['drizzle']
  transaction: Transaction
  resolve: () => Promise<void>
  reject: () => Promise<void>
}

/**
 * Payload's Postgres adapter with reliable transactions: a COMMIT that fails (a deferred constraint, a killed backend,
 * an aborted transaction) throws, where Payload's own reports success. Transactions wait without a connection and never
 * hold all of them (docs/decisions/waiting-without-a-connection.md).
 */
export function database(): ReturnType<typeof postgresAdapter> {
  const base = postgresAdapter({
    idType: 'uuidv7',
    push: false,
    migrationDir: 'src/migrations',
    beforeSchemaInit: [dropCoveredIndexes],
    pool: {
      connectionString: env.databaseUrl ?? '',
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 30_000,
      application_name: 'alphazee',
    },
  })
  return { ...base, init: (args) => withHonestTransactions(base.init(args)) }
}

function withHonestTransactions(adapter: Adapter): Adapter {
  const handles = createHandles(adapter)
  const lines = createLines()
  const connect = adapter.connect?.bind(adapter)
  adapter.connect = async (options) => {
    // Created before the adapter creates its own.
    adapter.pool ??= createPools({ Pool: adapter.pg.Pool, options: adapter.poolOptions, lines })
    await connect?.(options)
    adapter.drizzle = handles.ofPool()
  }
  findPages(adapter)
  const begin = createTransactions({ adapter, lines })
  adapter.beginTransaction = () => {
    const transaction = begin()
    const id = randomUUID()
    sessionsOf(adapter)[id] = {
      db: handles.ofTransaction(transaction),
      transaction,
      resolve: transaction.commit,
      reject: transaction.rollback,
    }
    return Promise.resolve(id)
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

/** Creates transactions for the caller that the code runs for. All of a process share the same lines. */
function createTransactions({ adapter, lines }: { adapter: Adapter; lines: Lines }): () => Transaction {
  const { writers, enterRow } = lines
  return () => {
    const caller = currentCaller()
    const { waitMs } = env.databaseLimits[caller.purpose]
    return createTransaction({ pool: adapter.pool, caller, writers: writers[caller.purpose], enterRow, waitMs })
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
