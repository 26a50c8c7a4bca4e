import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { adoptEvents } from '../../src/adapters/events/adoptEvents.ts'
import { apiClient, type ApiClient } from '../support/apiClient.ts'
import { openStream, type OpenStream } from '../support/eventStream.ts'
import { expectPace } from '../support/expectPace.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { serverEnvironment, spawnServer, type RunningServer } from '../support/spawnServer.ts'
import { until } from '../support/until.ts'

/** Two servers on one database: each streams the events of the other. */
let platform: Platform
let second: RunningServer
let client: Person
let project: string
const dataDir = mkdtempSync(path.join(tmpdir(), 'alphazee-second-'))
const open: OpenStream[] = []

beforeAll(async () => {
  platform = await startPlatform()
  const databaseUrl = platform.db.options.connectionString ?? ''
  second = await spawnServer({ env: serverEnvironment({ databaseUrl, dataDir }) })
  client = await registerClient(platform)
  project = (await client.post('/projects/submit', { name: 'Web shop', description: 'Sells dates.' })).body.doc.id
  // Two servers one after the other, on a machine that may be busy.
}, 300_000)

afterEach(() => {
  for (const stream of open.splice(0)) stream.close()
})

afterAll(async () => {
  await second?.stop()
  await platform?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

async function listen({
  url = second.url,
  token = client.token,
  lastEventId,
}: Partial<{ url: string; token: string; lastEventId: string | undefined }> = {}) {
  const stream = await openStream({ url, token, lastEventId })
  if (stream.status !== 200) throw new Error(`The stream was refused: ${stream.status}`)
  open.push(stream)
  await until(() => stream.lastEventId() !== undefined, { everyMs: 10 })
  return stream
}

async function send(count = 1): Promise<string[]> {
  const ids: string[] = []
  for (let n = 0; n < count; n += 1) {
    const answer = await platform.admin.post('/messages', { project, content: `Hello ${n}` })
    if (answer.status !== 201) throw new Error(answer.bytes.toString())
    ids.push(answer.body.doc.id)
  }
  return ids
}

const messagesOf = (...streams: OpenStream[]) =>
  streams.flatMap(({ events }) => events.filter(({ event }) => event === 'message').map(({ data }) => data['id']))

async function signIn(): Promise<ApiClient> {
  return platform.anyone.login({ email: client.email, password: client.password })
}

test('a message posted to one server arrives on a stream of the other within a second', async () => {
  const stream = await listen()
  const delays: number[] = []
  for (let time = 1; time <= 5; time += 1) {
    const beforeMs = performance.now()
    const [id] = await send()
    await stream.has(2 * time)
    delays.push((stream.events.find(({ data }) => data['id'] === id)?.atMs ?? Infinity) - beforeMs)
  }
  // The machine may be busy with something else at times.
  expect(delays.sort((one, other) => one - other)[2]).toBeLessThan(1000)
})

test('a reader continues at the other server without losing or repeating an event', async () => {
  const before = await listen()
  const sent = await send(3)
  await until(() => messagesOf(before).length === 3)
  before.close()
  await before.ended
  sent.push(...(await send(4)))
  const after = await listen({ url: platform.url, lastEventId: before.lastEventId() })
  sent.push(...(await send(2)))
  await until(() => messagesOf(before, after).length >= sent.length)
  const last = await listen({ lastEventId: after.events.at(-3)?.id })
  await last.has(2)
  expect(messagesOf(before, after)).toEqual(sent)
  expect(last.events.map(({ data }) => data)).toEqual(after.events.slice(-2).map(({ data }) => data))
})

test('when the connection that listens dies, events come all the same, and it is made again', async () => {
  const listeners = `SELECT pid FROM pg_stat_activity WHERE application_name = 'alphazee-events' AND datname = current_database()`
  const stream = await listen()
  const { rows } = await platform.db.query(listeners)
  expect(rows).toHaveLength(2)
  await platform.db.query(`SELECT pg_terminate_backend(pid) FROM (${listeners}) AS them`)
  const sent = await send(2)
  await until(() => messagesOf(stream).length === 2)
  await until(async () => (await platform.db.query(listeners)).rows.length === 2)
  sent.push(...(await send(2)))
  await until(() => messagesOf(stream).length === 4)
  expect(messagesOf(stream)).toEqual(sent)
  expect(stream.isEnded()).toBe(false)
})

test('when every connection to the database dies, the streams live on and miss nothing', async () => {
  const streams = [await listen(), await listen({ url: platform.url })]
  const sent = await send(1)
  await platform.db.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'alphazee%' AND datname = current_database()`,
  )
  await until(async () => (await platform.admin.get('/auth/me')).status === 200)
  sent.push(...(await send(3)))
  for (const stream of streams) {
    await until(() => messagesOf(stream).length === sent.length)
    expect(messagesOf(stream)).toEqual(sent)
  }
})

test('a stream ends within five seconds of the end of its session, on whichever server; the others stay', async () => {
  const [mine, elsewhere] = [await signIn(), await signIn()]
  const ending = [
    await listen({ token: mine.token ?? '' }),
    await listen({ token: mine.token ?? '', url: platform.url }),
  ]
  const staying = await listen({ token: elsewhere.token ?? '' })
  const atMs = performance.now()
  expect((await mine.post('/auth/logout')).status).toBe(200)
  await Promise.all(ending.map(({ ended }) => ended))
  expectPace({ sinceMs: atMs, withinMs: 5_000 })
  await send()
  await staying.has(2)
  expect(staying.isEnded()).toBe(false)
  const again = await openStream({ url: second.url, token: mine.token })
  expect(again.status).toBe(401)
})

test('a stream ends within five seconds of a suspension, and tells nothing after it', async () => {
  const person = await registerClient(platform)
  const stream = await listen({ token: person.token ?? '' })
  const atMs = performance.now()
  const status = { status: 'suspended', reason: 'No answer' }
  expect((await platform.admin.put(`/admin/users/${person.user.id}/status`, status)).status).toBe(200)
  await stream.ended
  expectPace({ sinceMs: atMs, withinMs: 5_000 })
  expect((await openStream({ url: second.url, token: person.token })).status).toBe(403)
})

test('a session that expires ends its streams without a request', async () => {
  const session = await signIn()
  const stream = await listen({ token: session.token ?? '' })
  const { docs } = (await session.get('/auth/sessions')).body
  const { id } = docs.find(({ current }: { current: boolean }) => current)
  await platform.db.query(`UPDATE sessions SET expires_at = now() - interval '1 second' WHERE id = $1`, [id])
  const atMs = performance.now()
  await stream.ended
  expectPace({ sinceMs: atMs, withinMs: 5_000 })
})

test('events of a database that was restored into another Postgres are forgotten, and positions in it answered with resync', async () => {
  const stream = await listen()
  const kept = async () => (await platform.db.query('SELECT count(*)::int AS count FROM stream_events')).rows[0].count
  await adoptEvents({ pool: platform.db })
  expect(await kept()).toBeGreaterThan(0)
  await platform.db.query(`UPDATE stream_cluster SET cluster = '42'`)
  await adoptEvents({ pool: platform.db })
  expect(await kept()).toBe(0)
  const [version, epoch, ...rest] = (stream.lastEventId() ?? '').split('.')
  const elsewhere = await listen({ lastEventId: [version, `${epoch}x`, ...rest].join('.') })
  await elsewhere.has(1)
  expect(elsewhere.events[0]?.event).toBe('resync')
})

test('a token that another server gave opens a stream here', async () => {
  const there = await apiClient({ url: second.url }).login({ email: client.email, password: client.password })
  await listen({ url: platform.url, token: there.token ?? '' })
})

test('a server that stops ends its streams first, and is gone soon', async () => {
  const [reading, hanging] = [await listen(), await listen()]
  hanging.pause()
  const atMs = performance.now()
  await second.stop()
  expectPace({ sinceMs: atMs, withinMs: 8_000 })
  await reading.ended
  const resumed = await listen({ url: platform.url, lastEventId: reading.lastEventId() })
  const [id] = await send()
  await resumed.has(2)
  expect(messagesOf(resumed)).toEqual([id])
})
