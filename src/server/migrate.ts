import type { Migration, Payload } from 'payload'
import type { PoolClient } from 'pg'
import { runFor } from '../adapters/database/runFor.ts'
import { logger } from '../adapters/logger.ts'
import { migrations } from '../migrations/index.ts'
import { StartError } from './StartError.ts'

/** Our key among Postgres' advisory locks. */
export const migrationLock = 7_302_119

/**
 * Brings the database to this version's schema, and logs one line if there was something to do. When replicas start
 * together, one migrates and the others wait for it. A migration that waits too long for a lock fails as a whole, and
 * so does the start.
 */
export function migrate(payload: Payload): Promise<void> {
  return runFor({ caller: { purpose: 'migration' }, work: () => migrateAlone(payload) })
}

async function migrateAlone(payload: Payload): Promise<void> {
  const client = await payload.db.pool.connect()
  try {
    await client.query('SET lock_timeout = 0')
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    const startedAtMs = performance.now()
    const before = await countApplied(client)
    if (before > 0) await refuseForeign(client)
    // Payload types the arguments of a migration as unknown, its own generated files as what they get.
    await withoutDetails(payload, () => payload.db.migrate({ migrations: migrations as unknown as Migration[] }))
    const applied = (await countApplied(client)) - before
    const durationMs = Math.round(performance.now() - startedAtMs)
    if (applied > 0) logger.info({ applied, durationMs }, lineOf({ applied, durationMs }))
  } finally {
    // The lock ends with its connection.
    client.release(true)
  }
}

function lineOf({ applied, durationMs }: { applied: number; durationMs: number }): string {
  return `${applied} ${applied === 1 ? 'migration' : 'migrations'} applied in ${(durationMs / 1000).toFixed(1)} s`
}

async function countApplied(client: PoolClient): Promise<number> {
  const { rows: tables } = await client.query(`SELECT to_regclass('payload_migrations') AS found`)
  if (tables[0]?.found === null) return 0
  const { rows } = await client.query('SELECT count(*)::int AS count FROM payload_migrations')
  return rows[0]?.count ?? 0
}

/**
 * Refuses a database that this version cannot work on. The migrations began again with the first release: an earlier
 * database cannot reach these. A later version may have changed what this one relies on.
 */
async function refuseForeign(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM payload_migrations ORDER BY name')
  const applied = rows.map(({ name }) => name)
  const known = migrations.map(({ name }) => name)
  if (!applied.includes(known[0] ?? '')) {
    throw new StartError(
      'This database is from before 0.1.0, the first release, and cannot be upgraded. Start with an empty database, or move DATA_DIR away.',
    )
  }
  const unknown = applied.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new StartError(
      `This database was upgraded by a newer version, which this one does not know (${unknown.join(', ')}). Start that version again, or restore a backup from before the upgrade.`,
    )
  }
}

/** Payload logs each migration twice at `info`; during migrations its log goes to `debug`. */
async function withoutDetails(payload: Payload, work: () => Promise<void>): Promise<void> {
  const told = payload.logger
  const quiet: typeof told = Object.create(told)
  quiet.info = told.debug.bind(told)
  payload.logger = quiet
  try {
    await work()
  } finally {
    payload.logger = told
  }
}
