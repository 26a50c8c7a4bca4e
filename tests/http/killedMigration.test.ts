import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { createDatabase } from '../support/databases.ts'
import { serverEnvironment, spawnServer } from '../support/spawnServer.ts'
import { until } from '../support/until.ts'

const rows = 200_000
const later = '29991231_235959_later'

let database: Awaited<ReturnType<typeof createDatabase>>
let db: pg.Pool
let dataDir: string
let env: Record<string, string>

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'alphazee-killed-migration-'))
  database = await createDatabase()
  db = new pg.Pool({ connectionString: database.url, max: 3 })
  env = serverEnvironment({ databaseUrl: database.url, dataDir })
  await db.query(`INSERT INTO number_series (series, value) SELECT 'test-' || n, n FROM generate_series(1, ${rows}) n`)
})

afterAll(async () => {
  await db.end()
  await database.drop()
  rmSync(dataDir, { recursive: true, force: true })
})

const laterVersion = () => ({ ...env, NODE_OPTIONS: '--import=./tests/support/servers/plantMigration.ts' })
const columns = async () => {
  const { rows: found } = await db.query(
    `SELECT table_name AS name FROM information_schema.columns WHERE column_name = 'later' ORDER BY 1`,
  )
  return found.map(({ name }) => name)
}
const applied = async () => (await db.query('SELECT 1 FROM payload_migrations WHERE name = $1', [later])).rowCount
const migrating = async () => {
  const { rowCount } = await db.query(
    `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%"later"%'`,
  )
  return rowCount
}

test('a migration that is killed after it rewrote 200,000 rows leaves nothing, and the next start does all of it', async () => {
  // The migration wants this table once it has rewritten the rows.
  const holder = await db.connect()
  await holder.query('BEGIN; LOCK TABLE company IN ACCESS EXCLUSIVE MODE')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/server/index.ts'], {
    // The cast: Next's types demand a NODE_ENV out of three.
    env: { PATH: process.env['PATH'], ...laterVersion() } as unknown as NodeJS.ProcessEnv,
    stdio: 'ignore',
  })
  await until(async () => (await migrating()) === 1, { what: 'The last statement of the migration' })
  child.kill('SIGKILL')
  await once(child, 'exit')
  await holder.query('ROLLBACK')
  holder.release()
  // Postgres ends what the dead server asked for, and finds nobody to commit it.
  await until(async () => (await migrating()) === 0, { what: 'The end of the dead migration' })
  expect([await columns(), await applied()]).toEqual([[], 0])

  const server = await spawnServer({ env: laterVersion(), isOwn: true })
  const { rows: done } = await db.query(
    `SELECT later, count(*)::int AS count FROM number_series WHERE series LIKE 'test-%' GROUP BY later`,
  )
  expect(done).toEqual([{ later: 'done', count: rows }])
  expect([await columns(), await applied()]).toEqual([['company', 'number_series'], 1])
  await server.stop()
}, 300_000)

test('a version that does not know a migration of the database does not start, says which, and changes nothing', async () => {
  await expect(spawnServer({ env })).rejects.toThrow(
    `This database was upgraded by a newer version, which this one does not know (${later}). Start that version again, or restore a backup from before the upgrade.`,
  )
  expect([await columns(), await applied()]).toEqual([['company', 'number_series'], 1])
})
