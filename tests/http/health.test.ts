import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { once } from 'node:events'
import { rename, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import path from 'node:path'
import pg from 'pg'
import { apiClient } from '../support/apiClient.ts'
import { databaseProxy, type DatabaseProxy } from '../support/databaseProxy.ts'
import { createDatabase } from '../support/databases.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { serverEnvironment, spawnServer } from '../support/spawnServer.ts'
import { freePort, spawnStart } from '../support/spawnStart.ts'
import { until } from '../support/until.ts'

/**
 * What probes are told: by docs/api.md a body of `{ status, checks }`, 200 where requests can be answered and 503
 * where not.
 */
let platform: Platform
let proxy: DatabaseProxy

beforeAll(async () => {
  platform = await startPlatform()
  proxy = await databaseProxy({ databaseUrl: platform.environment()['DATABASE_URL'] ?? '' })
  await platform.restart({ DATABASE_URL: proxy.url })
})

afterEach(() => proxy.up())

afterAll(async () => {
  await platform?.stop()
  await proxy?.close()
})

const health = async () => {
  const answer = await platform.anyone.get('/health')
  return [answer.status, answer.body]
}
const well = [200, { status: 'ok', checks: { database: 'ok', storage: 'ok' } }]
const noDatabase = [503, { status: 'unavailable', checks: { database: 'unavailable', storage: 'ok' } }]

test('a database that is down is named by a 503, and its return by a 200', async () => {
  expect(await health()).toEqual(well)
  proxy.down()
  expect(await health()).toEqual(noDatabase)
  // Credentials change nothing: no user is looked up.
  expect((await platform.admin.get('/health')).body).toEqual(noDatabase[1])
  expect((await fetch(`${platform.url}/healthz`)).status).toBe(200)
  proxy.up()
  await until(async () => (await platform.anyone.get('/health')).status === 200)
  expect(await health()).toEqual(well)
})

test('a database that hangs is named as well, to a hundred probes at once with one connection', async () => {
  proxy.hang()
  const answers = await Promise.all(Array.from({ length: 100 }, health))
  expect(answers).toEqual(Array(100).fill(noDatabase))
  proxy.up()
  const { rows } = await platform.db.query(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = 'alphazee health' AND datname = current_database()`,
  )
  expect(rows[0].count).toBeLessThanOrEqual(1)
})

test('requests that hold every connection are no outage', async () => {
  const locker = await platform.db.connect()
  await locker.query('BEGIN; LOCK TABLE sessions IN ACCESS EXCLUSIVE MODE')
  const waiting = Array.from({ length: 25 }, () => platform.admin.get('/auth/me'))
  try {
    await until(
      async () => {
        const { rows } = await platform.db.query(
          `SELECT count(*)::int AS count FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
        )
        return rows[0].count >= 20
      },
      { what: 'A pool of which nothing is left' },
    )
    expect(await health()).toEqual(well)
  } finally {
    await locker.query('ROLLBACK')
    locker.release()
    await Promise.all(waiting)
  }
})

test('a storage that is gone is named by a 503', async () => {
  const media = path.join(platform.dataDir, 'media')
  await rename(media, `${media}-away`)
  // A file in its place: tests that run as root may write to any folder.
  await writeFile(media, '')
  try {
    expect(await health()).toEqual([503, { status: 'unavailable', checks: { database: 'ok', storage: 'unavailable' } }])
  } finally {
    await rm(media)
    await rename(`${media}-away`, media)
  }
  expect(await health()).toEqual(well)
})

test('each outage is one line of the log, however often probes ask', async () => {
  const lines = () =>
    platform.server
      .output()
      .split('\n')
      .filter((line) => line.includes('a dependency is not available') && line.includes('"check":"database"'))
  const before = lines().length
  proxy.down()
  for (let probe = 0; probe < 5; probe += 1) expect(await health()).toEqual(noDatabase)
  await until(() => lines().length > before)
  expect(lines()).toHaveLength(before + 1)
})

test('while a server waits to migrate it lives and is not ready', async () => {
  const database = await createDatabase()
  const holder = new pg.Client({ connectionString: database.url })
  await holder.connect()
  // The lock of src/server/migrate.ts, held as by a replica that migrates for minutes.
  await holder.query('SELECT pg_advisory_lock(7302119)')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const dataDir = path.join(platform.dataDir, 'starting')
  const server = await spawnStart({
    dataDir,
    env: { ...serverEnvironment({ databaseUrl: database.url, dataDir }), PORT: String(port) },
  })
  try {
    await until(
      () =>
        fetch(`${url}/healthz`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { everyMs: 20 },
    )
    const isWaiting = `SELECT 1 FROM pg_stat_activity WHERE wait_event = 'advisory' AND datname = current_database()`
    await until(async () => (await holder.query(isWaiting)).rowCount === 1, { what: 'The server that waits' })
    const alive = await fetch(`${url}/healthz`)
    expect([alive.status, await alive.json()]).toEqual([200, { status: 'starting' }])
    const ready = await fetch(`${url}/api/health`)
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'unavailable', checks: { platform: 'unavailable' } },
    ])
    await holder.query('SELECT pg_advisory_unlock(7302119)')
    await server.ready
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' })
    expect((await apiClient({ url }).get('/health')).status).toBe(200)
  } finally {
    await holder.end()
    server.child.kill('SIGTERM')
    await server.exited
    await database.drop()
  }
})

test('a stopping server says 503 and keeps taking requests until its delay is over', async () => {
  const dataDir = path.join(platform.dataDir, 'stopping')
  const env = { ...serverEnvironment({ databaseUrl: proxy.url, dataDir }), SHUTDOWN_DELAY_SECONDS: '4' }
  const server = await spawnServer({ env, isOwn: true })
  const url = server.url
  // A request that is under way: its head is there, its body is not.
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk) => (answer += String(chunk)))
  socket.write(
    'POST /api/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n',
  )
  await until(() => answer.includes('100 Continue'))
  const exited = once(server.process, 'exit')
  server.process.kill('SIGTERM')
  await until(async () => (await fetch(`${url}/api/health`)).status === 503, { everyMs: 20 })
  const alive = await fetch(`${url}/healthz`)
  expect([alive.status, alive.headers.get('connection'), await alive.json()]).toEqual([
    200,
    'close',
    { status: 'stopping' },
  ])
  const request = await fetch(`${url}/api/project-types`, {
    headers: { authorization: `Bearer ${platform.admin.token}` },
  })
  expect([request.status, request.headers.get('connection')]).toEqual([200, 'close'])
  socket.write('{}')
  await once(socket, 'close')
  expect(answer).toMatch(/HTTP\/1\.1 400 [^]*\r\nConnection: close\r\n/i)
  expect(await exited).toEqual([0, null])
})

test.each([
  ['a second signal', 'SIGINT', 130],
  ['Ctrl-C', undefined, 0],
] as const)('nobody has to wait for the delay to be over: %s ends it', async (_title, second, code) => {
  const dataDir = path.join(platform.dataDir, 'impatient')
  const env = { ...serverEnvironment({ databaseUrl: proxy.url, dataDir }), SHUTDOWN_DELAY_SECONDS: '600' }
  const server = await spawnServer({ env, isOwn: true })
  const exited = once(server.process, 'exit')
  try {
    if (second === undefined) server.process.kill('SIGINT')
    else {
      server.process.kill('SIGTERM')
      // As systemd and npm do, both at once: that is one wish.
      server.process.kill('SIGTERM')
      await until(async () => (await fetch(`${server.url}/api/health`)).status === 503, { everyMs: 20 })
      expect(server.process.exitCode).toBe(null)
      server.process.kill(second)
    }
    expect(await exited).toEqual([code, null])
  } finally {
    await server.kill()
  }
})
