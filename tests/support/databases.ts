import { randomBytes } from 'node:crypto'
import pg from 'pg'

export const templateDatabase = 'alphazee_template'

/** A separate database: migrated with only the first admin in it, or empty. */
export async function createDatabase({
  isEmpty = false,
  name = `test_${randomBytes(6).toString('hex')}`,
} = {}): Promise<{ url: string; drop: () => Promise<void> }> {
  const url = new URL(process.env['TEST_DATABASE_URL'] ?? '')
  await administrate(
    `CREATE DATABASE ${name} TEMPLATE ${isEmpty ? 'template0' : templateDatabase} OWNER "${url.username}" STRATEGY file_copy`,
  )
  url.pathname = `/${name}`
  return { url: url.href, drop: () => administrate(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

async function administrate(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['TEST_DATABASE_ADMIN_URL'] })
  await client.connect()
  try {
    // Two copies of one template at the same time are refused by Postgres: they wait for each other here.
    await client.query('SELECT pg_advisory_lock(1)')
    await client.query(statement)
  } finally {
    await client.end()
  }
}
