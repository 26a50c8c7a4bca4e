/** @story Each test goes on where the one before it ended. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import type { ApiClient } from '../support/apiClient.ts'
import { errorOf } from '../support/errorOf.ts'
import { openStream, type OpenStream } from '../support/eventStream.ts'
import { expectPace } from '../support/expectPace.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { runJob } from '../support/runJob.ts'
import { addStreamUsers } from '../support/streamUsers.ts'
import { until } from '../support/until.ts'

let platform: Platform
let client: Person
let other: Person
let project: string
const open: OpenStream[] = []

beforeAll(async () => {
  platform = await startPlatform({ env: { MAX_STREAMS: '60' } })
  client = await registerClient(platform)
  other = await registerClient(platform)
  const body = { name: 'Web shop', description: 'Sells dates.' }
  project = (await client.post('/projects/submit', body)).body.doc.id
})

afterEach(async () => {
  const streams = open.splice(0)
  for (const stream of streams) stream.close()
  await Promise.all(streams.map(({ ended }) => ended))
})

afterAll(() => platform?.stop())

async function listen(who: ApiClient, more: Partial<Parameters<typeof openStream>[0]> = {}): Promise<OpenStream> {
  const stream = await openStream({ url: platform.url, token: who.token, ...more })
  open.push(stream)
  return stream
}

async function send(from: ApiClient, more: object = {}): Promise<{ id: string; thread: string; createdAt: string }> {
  const answer = await from.post('/messages', { project, content: 'Hello', ...more })
  if (answer.status !== 201) throw new Error(answer.bytes.toString())
  return answer.body.doc
}

const kindsOf = (stream: OpenStream) => stream.events.map(({ event, data }) => [event, data['id']])

/**
 * Events behind a position come in any case before what is told afterwards: what is not there by then was never told.
 */
async function settle(who: ApiClient, stream: OpenStream): Promise<void> {
  const { rows } = await platform.db.query(
    `INSERT INTO notifications (id, user_id, type, title, read) VALUES (gen_random_uuid(), $1, 'test.mark', 'Mark', false) RETURNING id`,
    [who.user.id],
  )
  await until(() => stream.events.some(({ data }) => data['id'] === rows[0].id), { everyMs: 10 })
}

test('a stream is server-sent events that no proxy caches or buffers', async () => {
  const stream = await listen(client)
  expect(stream.status).toBe(200)
  expect(stream.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  })
  expect(stream.headers['content-encoding']).toBeUndefined()
  await until(() => stream.lastEventId() !== undefined)
  expect(stream.comments()).toEqual(['connected'])
})

test('HEAD answers the same without a stream, and nobody is asked to sign in', async () => {
  const head = await openStream({ url: platform.url, token: client.token, method: 'HEAD' })
  await head.ended
  expect([head.status, head.headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8'])
  const nobody = await platform.anyone.get('/messages/stream')
  expect(errorOf(nobody)).toEqual([401, 'unauthenticated'])
})

test('a message comes to its recipient and to the other devices of its sender, with what it says, within a second', async () => {
  const [mine, theirs, stranger] = [await listen(client), await listen(platform.admin), await listen(other)]
  const sinceMs = performance.now()
  const message = await send(client, { content: 'A secret', type: 'urgent' })
  await theirs.has(2)
  expectPace({ sinceMs, withinMs: 1_000 })
  await mine.has(1)
  expect(theirs.events.map(({ event }) => event).sort()).toEqual(['message', 'notification'])
  const told = theirs.events.find(({ event }) => event === 'message')
  const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  expect(told?.data).toEqual({
    id: message.id,
    project,
    thread: message.thread,
    type: 'urgent',
    sender: client.user.id,
    content: 'A secret',
    createdAt: message.createdAt,
  })
  expect(mine.events[0]?.data).toEqual(told?.data)
  expect(theirs.events.find(({ event }) => event === 'notification')?.data).toEqual({
    id: expect.any(String),
    type: 'message.received',
    title: expect.any(String),
    message: expect.any(String),
    link: expect.any(String),
    createdAt: time,
  })
  await settle(other, stranger)
  expect(stranger.events).toHaveLength(1)
  expect(JSON.stringify(stranger.events)).not.toContain('secret')
})

test('of what is long, withheld, removed or not theirs, an event has the ids alone', async () => {
  const stream = await listen(platform.admin)
  await until(() => stream.lastEventId() !== undefined)
  const start = stream.lastEventId()
  const long = await send(client, { content: 'x'.repeat(4_001) })
  const sent = [await send(client), await send(client), await send(client)]
  const [withheld, foreign, longest] = sent.map(({ id }) => id)
  await platform.db.query('UPDATE messages SET withheld_at = now() WHERE id = $1', [withheld])
  await platform.db.query('DELETE FROM message_receipts WHERE message_id = $1', [foreign])
  await platform.db.query(`UPDATE messages SET content = repeat('x', 4000) WHERE id = $1`, [longest])
  const again = await listen(platform.admin, { lastEventId: start })
  await again.has(8)
  const content = (id: unknown) =>
    again.events.find(({ event, data }) => event === 'message' && data['id'] === id)?.data
  for (const id of [long.id, withheld, foreign]) expect(content(id)).not.toHaveProperty('content')
  expect(content(longest)).toMatchObject({ content: 'x'.repeat(4_000) })
  for (const id of [withheld, foreign]) expect(content(id)).not.toHaveProperty('sender')
})

test('reading is streamed to the reader and, the first time, to the sender; reading again to nobody', async () => {
  const message = await send(platform.admin)
  const [reader, sender] = [await listen(client), await listen(platform.admin)]
  for (let time = 0; time < 2; time += 1) expect((await client.put(`/messages/${message.id}/read`)).status).toBe(200)
  await settle(client, reader)
  await settle(platform.admin, sender)
  const read = {
    event: 'read',
    data: { id: message.id, of: 'message', readAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) },
  }
  expect(reader.events.slice(0, -1)).toMatchObject([read])
  expect(sender.events.slice(0, -1)).toMatchObject([read])
})

test('read notifications are streamed to their reader, also when all are read at once', async () => {
  const sent = [await send(platform.admin), await send(platform.admin)]
  expect(sent).toHaveLength(2)
  const stream = await listen(client)
  const { docs } = (await client.get('/messages/notifications?where[read][equals]=false')).body
  const [first] = docs
  await client.put(`/messages/notifications/${first.id}/read`)
  await client.put('/messages/notifications/read-all')
  await stream.has(docs.length)
  expect(stream.events[0]).toMatchObject({ event: 'read', data: { id: first.id, of: 'notification' } })
  expect(stream.events.map(({ data }) => data['id']).sort()).toEqual(docs.map(({ id }: { id: string }) => id).sort())
})

test('a rolled-back change is never streamed', async () => {
  const stream = await listen(client)
  const db = await platform.db.connect()
  await db.query('BEGIN')
  await db.query(
    `INSERT INTO notifications (id, user_id, type, title, read) VALUES (gen_random_uuid(), $1, 'test.never', 'No', false)`,
    [client.user.id],
  )
  await db.query('ROLLBACK')
  db.release()
  await settle(client, stream)
  expect(stream.events.map(({ data }) => data['type'])).toEqual(['test.mark'])
})

test('a commit wakes the servers, with nothing but the ids of those whom it concerns', async () => {
  const db = await platform.db.connect()
  const heard: { channel: string; payload?: string | undefined }[] = []
  db.on('notification', ({ channel, payload }) => heard.push({ channel, payload }))
  await db.query('LISTEN stream_events')
  await db.query('LISTEN stream_access')
  await platform.db.query(
    `INSERT INTO notifications (id, user_id, type, title, read) SELECT gen_random_uuid(), id, 'test.all', 'A secret', false FROM users`,
  )
  const crowd = await addStreamUsers({ platform, count: 450 })
  // What was committed before is told before.
  await platform.db.query(`NOTIFY stream_events, 'all before'`)
  await until(() => heard.some(({ payload }) => payload === 'all before'))
  heard.splice(0)
  await platform.db.query(
    `INSERT INTO notifications (id, user_id, type, title, read)
     SELECT gen_random_uuid(), id, 'test.all', 'A secret', false FROM unnest($1::uuid[], $1::uuid[]) AS people (id, again), generate_series(1, 2)`,
    [crowd.map(({ id }) => id)],
  )
  await until(() => heard.length === 3)
  expect(heard.every(({ payload = '' }) => payload.length < 8000)).toBe(true)
  const told = heard.flatMap(({ payload = '' }) => payload.split(','))
  expect(told.sort()).toEqual(crowd.map(({ id }) => id).sort())
  heard.splice(0)
  const person = await registerClient(platform)
  await person.post('/auth/logout')
  await until(() => heard.some(({ channel }) => channel === 'stream_access'))
  expect(heard.filter(({ channel }) => channel === 'stream_access')).toEqual([
    { channel: 'stream_access', payload: person.user.id },
  ])
  db.release(true)
})

test('a transaction that commits late loses nothing, even if later ones were streamed before it', async () => {
  const stream = await listen(client)
  const db = await platform.db.connect()
  await db.query('BEGIN')
  const insert = `INSERT INTO notifications (id, user_id, type, title, read) VALUES (gen_random_uuid(), $1, $2, 'Late', false)`
  await db.query(insert, [client.user.id, 'test.late'])
  for (let n = 0; n < 3; n += 1) await platform.db.query(insert, [client.user.id, `test.early${n}`])
  await stream.has(3)
  const middle = stream.events[1]?.id
  await db.query('COMMIT')
  db.release()
  await stream.has(4)
  expect(stream.events.map(({ data }) => data['type'])).toEqual([
    'test.early0',
    'test.early1',
    'test.early2',
    'test.late',
  ])
  // From every position on the way exactly the rest comes, the late one too.
  const again = await listen(client, { lastEventId: middle })
  await again.has(2)
  await settle(client, again)
  expect(again.events.map(({ data }) => data['type']).sort()).toEqual(['test.early2', 'test.late', 'test.mark'])
})

test('from every position the rest comes, once and in the same order, page after page', async () => {
  const stream = await listen(client)
  await until(() => stream.lastEventId() !== undefined)
  const start = stream.lastEventId()
  await platform.db.query(
    `INSERT INTO notifications (id, user_id, type, title, read)
     SELECT gen_random_uuid(), $1, 'test.many' || n, 'Many', false FROM generate_series(1, 450) n`,
    [client.user.id],
  )
  await stream.has(450)
  const all = kindsOf(stream)
  expect(new Set(all.map(String)).size).toBe(450)
  for (const from of [0, 1, 99, 100, 101, 250, 449, 450]) {
    const lastEventId = from === 0 ? start : stream.events[from - 1]?.id
    const again = await listen(client, { lastEventId })
    await again.has(450 - from)
    expect(kindsOf(again)).toEqual(all.slice(from))
    again.close()
  }
})

test('a position can be named in the query, where a header cannot be sent', async () => {
  const first = await listen(client)
  await settle(client, first)
  const position = first.lastEventId()
  first.close()
  const { id } = await send(platform.admin)
  const second = await listen(client, { query: `?lastEventId=${position}` })
  await second.has(2)
  expect(second.events.map(({ data }) => data['id'])).toContain(id)
})

test('a position that is unknown or too old is answered with resync, and the stream goes on from now', async () => {
  const first = await listen(client)
  await until(() => first.lastEventId() !== undefined)
  const [version, epoch, at = '', ...rest] = (first.lastEventId() ?? '').split('.')
  const weeks = (Number.parseInt(at, 36) - 8 * 24 * 60 * 60).toString(36)
  const future = `${version}.${epoch}.${at}.zzzzzzz-5`
  for (const lastEventId of [
    [version, epoch, weeks, ...rest].join('.'),
    [version, 'elsewhere', at, ...rest].join('.'),
    future,
    '42',
    `1.${epoch}.${at}.0-0`,
    `1.${epoch}.${at}.5-3-9`,
    "'; DROP TABLE users",
  ]) {
    const stream = await listen(client, { lastEventId })
    await stream.has(1)
    await settle(client, stream)
    expect([lastEventId, stream.events.map(({ event }) => event)]).toEqual([lastEventId, ['resync', 'notification']])
    stream.close()
  }
})

test('a position grows no younger while its reader goes on page after page', async () => {
  const person = await registerClient(platform)
  const first = await listen(person)
  await until(() => first.lastEventId() !== undefined)
  const [version, epoch, at = '', had] = (first.lastEventId() ?? '').split('.')
  first.close()
  await platform.db.query(
    `INSERT INTO stream_events (user_id, kind, data)
     SELECT $1, 'notification', jsonb_build_object('id', gen_random_uuid()) FROM generate_series(1, 150)`,
    [person.user.id],
  )
  // As if it had been written almost seven days ago: what it resumes from is swept away a day later.
  const old = (Number.parseInt(at, 36) - 6.9 * 24 * 60 * 60).toString(36).split('.')[0]
  const stream = await listen(person, { lastEventId: [version, epoch, old, had].join('.') })
  const told = (await stream.has(150)).map(({ id }) => id.split('.')[2])
  expect(new Set(told)).toEqual(new Set([old]))
  // Who has all of it is in the present again.
  await settle(person, stream)
  expect(Number.parseInt(stream.lastEventId()?.split('.')[2] ?? '', 36)).toBeGreaterThanOrEqual(Number.parseInt(at, 36))
})

test('erasing a person ends their streams and leaves nothing of them', async () => {
  const person = await registerClient(platform)
  const stream = await listen(person)
  await settle(person, stream)
  const erased = await platform.admin.post(`/admin/users/${person.user.id}/erase`, { reason: 'Asked for it' })
  expect(erased.status).toBe(200)
  await stream.ended
  const { rows } = await platform.db.query('SELECT id FROM stream_events WHERE user_id = $1', [person.user.id])
  expect(rows).toEqual([])
})

test('events are kept for eight days, longer than any position is good for', async () => {
  const stream = await listen(client)
  await settle(client, stream)
  await platform.db.query(
    `UPDATE stream_events SET created_at = created_at - interval '8 days' WHERE id <= (SELECT max(id) - 1 FROM stream_events)`,
  )
  await runJob({ platform, name: 'events.sweep' })
  const { rows } = await platform.db.query('SELECT count(*)::int AS count FROM stream_events')
  expect(rows).toEqual([{ count: 1 }])
})

test('the cookie of the panel opens a stream, from pages of this house only', async () => {
  const cookie = `payload-token=${client.token}`
  const stream = await listen(client, { token: undefined, headers: { cookie } })
  expect(stream.status).toBe(200)
  const foreign = await listen(client, { token: undefined, headers: { cookie, origin: 'https://evil.example' } })
  expect(foreign.status).toBe(401)
})

test('twenty streams a user, sixty in this process, and no more, however many ask at once', async () => {
  const crowd = await Promise.all([registerClient(platform), registerClient(platform), registerClient(platform)])
  const [first] = crowd
  if (!first) throw new Error('Nobody came.')
  const streams = await Promise.all(Array.from({ length: 25 }, () => listen(first)))
  expect(streams.filter(({ status }) => status === 200)).toHaveLength(20)
  const refused = await first.get('/messages/stream')
  expect([...errorOf(refused), refused.headers.get('retry-after')]).toEqual([429, 'too_many_streams', '15'])
  // A place is free when the server has seen that its connection is gone: here those of the tests before.
  const enter = async (who: Person) => {
    let stream: OpenStream | undefined
    await until(async () => (stream = await listen(who)).status === 200, { what: 'A place' })
    return stream
  }
  const rest = await Promise.all(crowd.slice(1).flatMap((who) => Array.from({ length: 20 }, () => enter(who))))
  expect(rest).toHaveLength(40)
  expect(errorOf(await other.get('/messages/stream'))).toEqual([503, 'unavailable'])
  for (const stream of [...streams, ...rest]) stream?.close()
  // Every place is free again.
  await until(async () => (await listen(other)).status === 200)
})
