import { randomInt } from 'node:crypto'
import pg from 'pg'
import { env } from '../../env.ts'

/** Our first key among Postgres' advisory locks; the second is the writer's number. */
export const writerLockClass = 7_302_140

/** This process's number among those that write to storage. */
export const writer = randomInt(1, 2 ** 31 - 1)

let held: Promise<void> | undefined

/**
 * Resolves once this process holds its advisory lock, on its own connection. The lock ends with the process, so others
 * see in `pg_locks` that it is alive. After a broken connection the next call takes the lock again; until then the
 * process looks dead and may lose the upload it is writing.
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
  // The lock must not keep an idle process alive. The types of `pg` lack this method.
  ;(client as pg.Client & { unref: () => void }).unref()
}
