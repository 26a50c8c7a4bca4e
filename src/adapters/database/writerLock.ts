import { randomInt } from 'node:crypto'
import pg from 'pg'
import { env } from '../../env.ts'

/** A number of ours among Postgres' advisory locks; beside it stands the writer's. */
export const writerLockClass = 7_302_140

/** The number of this process among those that write to storage. */
export const writer = randomInt(1, 2 ** 31 - 1)

let held: Promise<void> | undefined

/**
 * Resolves once this process holds its advisory lock, on a connection of its own, so that whoever looks at `pg_locks` sees that it lives: the lock
 * ends with the process, however that ends. After a connection that broke the next call makes another; until then the process looks dead, which
 * costs it what it is putting just then and nothing else.
 */
export function holdWriterLock(): Promise<void> {
  held ??= connect().catch((err: unknown) => {
    held = undefined
    throw err
  })
  return held
}

async function connect(): Promise<void> {
  const client = new pg.Client({
    connectionString: env.databaseUrl ?? '',
    application_name: 'alphazee writer',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  })
  const lose = () => {
    held = undefined
  }
  client.on('error', lose)
  client.on('end', lose)
  try {
    await client.connect()
    await client.query('SELECT pg_advisory_lock($1, $2)', [writerLockClass, writer])
  } catch (err) {
    await client.end().catch(() => undefined)
    throw err
  }
  // The lock must not keep a process alive that has nothing else to do. The types of `pg` do not know this method.
  ;(client as pg.Client & { unref: () => void }).unref()
}
