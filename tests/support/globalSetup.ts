import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { templateDatabase } from './databases.ts'
import { startServerPool } from './servers/startServerPool.ts'
import { serverEnvironment, spawnServer } from './spawnServer.ts'

declare global {
  // Handed to the teardown: Jest runs both in one process.
  var stopTestDatabase: (() => Promise<void>) | undefined
  var stopServerPool: (() => Promise<void>) | undefined
}

/** Starts one Postgres for the whole run, a migrated database that every test server copies, and warm processes. */
export default async function globalSetup(): Promise<void> {
  process.env['DATA_DIR'] = mkdtempSync(path.join(tmpdir(), 'alphazee-tests-'))
  const dataDir = process.env['DATA_DIR']
  const pool = await startServerPool({
    folder: path.join(dataDir, 'servers'),
    env: serverEnvironment({
      databaseUrl: 'postgres://nobody@127.0.0.1:1/none',
      dataDir: path.join(dataDir, 'warm-up'),
    }),
  })
  globalThis.stopServerPool = pool.stop
  process.env['TEST_SERVER_POOL'] = pool.url
  const { startEmbeddedDatabase } = await import('../../src/server/startEmbeddedDatabase.ts')
  const database = await startEmbeddedDatabase({ dataDir, isThrowaway: true })
  globalThis.stopTestDatabase = database.stop
  const owner = new URL(database.url)
  const admin = new URL(database.url)
  admin.username = 'postgres'
  admin.password = readFileSync(path.join(dataDir, 'keys/database-admin-password'), 'utf8').trim()
  admin.pathname = '/postgres'
  const client = new pg.Client({ connectionString: admin.href })
  await client.connect()
  await client.query(`ALTER ROLE "${owner.username}" CREATEDB`)
  await client.query(`CREATE DATABASE ${templateDatabase} OWNER "${owner.username}"`)
  await client.end()
  process.env['TEST_DATABASE_URL'] = database.url
  process.env['TEST_DATABASE_ADMIN_URL'] = admin.href
  owner.pathname = `/${templateDatabase}`
  const server = await spawnServer({
    env: serverEnvironment({ databaseUrl: owner.href, dataDir: path.join(dataDir, 'template') }),
  })
  const document = await fetch(`${server.url}/api/openapi.json`)
  process.env['TEST_OPENAPI'] = path.join(dataDir, 'openapi.json')
  writeFileSync(process.env['TEST_OPENAPI'], await document.text())
  await server.stop()
}
