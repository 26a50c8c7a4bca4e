import type { Migration, Payload } from 'payload'
import { migrations } from '../migrations/index.ts'

/** A number of ours among Postgres' advisory locks. */
const migrationLock = 7_302_119

/** Brings the database to this version's schema. Of replicas that start together one migrates and the others wait for it. */
export async function migrate(payload: Payload): Promise<void> {
  const client = await payload.db.pool.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    // Payload types the arguments of a migration as unknown, its own generated files as what they get.
    await payload.db.migrate({ migrations: migrations as unknown as Migration[] })
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [migrationLock])
    client.release()
  }
}
