import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { readBacklog } from '../../src/workflows/system/readBacklog.ts'
import { databaseProxy, type DatabaseProxy } from '../support/databaseProxy.ts'
import { openStream } from '../support/eventStream.ts'
import { newProject } from '../support/money.ts'
import { provenClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { nodesOf, rowsRead } from '../support/plans/planNodes.ts'
import { rawHttp } from '../support/rawHttp.ts'
import { readMetrics } from '../support/readMetrics.ts'
import { until } from '../support/until.ts'

/** What an operator reads at /metrics, as docs/operations.md promises it. */
const token = 'r7Kq2vXz9mTc4wLp8sNd3hYb6fJg1aUe5oRi'
const histogram = 'http_request_duration_seconds'

let platform: Platform
let proxy: DatabaseProxy
let client: Person
let project: string

beforeAll(async () => {
  // Its rows of Stripe's events never happened.
  platform = await startPlatform({ env: { METRICS_TOKEN: token }, books: false })
  proxy = await databaseProxy({ databaseUrl: platform.environment()['DATABASE_URL'] ?? '' })
  await platform.restart({ DATABASE_URL: proxy.url })
  client = await provenClient(platform)
  project = await newProject(client)
})

afterEach(() => proxy.up())

afterAll(async () => {
  await platform?.stop()
  await proxy?.close()
})

const ask = (headers: Record<string, string>, { path = '/metrics', method = 'GET' } = {}) =>
  rawHttp({ url: platform.url, path, method, headers })

const withToken = { authorization: `Bearer ${token}` }

async function read() {
  const { status, text } = await ask(withToken)
  expect(status).toBe(200)
  return readMetrics(text)
}

/** The one sample with exactly these labels. */
async function valueOf(name: string, labels: Record<string, string> = {}): Promise<number | undefined> {
  const families = await read()
  const family = families.get(name) ?? families.get(name.replace(/_(bucket|sum|count)$/, ''))
  const isIt = (found: Record<string, string>) =>
    JSON.stringify(Object.entries(found).sort()) === JSON.stringify(Object.entries(labels).sort())
  return family?.samples.find((each) => each.name === name && isIt(each.labels))?.value
}

test.each<[string, number, () => Parameters<typeof ask>]>([
  ['nothing', 401, () => [{}]],
  ['another token', 401, () => [{ authorization: `Bearer ${token.replace('r7', 'r8')}` }]],
  ['the beginning of the token', 401, () => [{ authorization: `Bearer ${token.slice(0, -1)}` }]],
  ['more than the token', 401, () => [{ authorization: `Bearer ${token}i` }]],
  ['an empty token', 401, () => [{ authorization: 'Bearer ' }]],
  ['the token as a password', 401, () => [{ authorization: `Basic ${btoa(`metrics:${token}`)}` }]],
  ['the token in the address', 401, () => [{}, { path: `/metrics?token=${token}` }]],
  ['an admin’s sign-in', 401, () => [{ authorization: `Bearer ${platform.admin.token}` }]],
  ['an admin’s cookie', 401, () => [{ cookie: `payload-token=${platform.admin.token}` }]],
  ['a client’s sign-in', 401, () => [{ authorization: `Bearer ${client.token}` }]],
  ['the token with a POST', 404, () => [withToken, { method: 'POST' }]],
  ['the token', 200, () => [withToken]],
])('with %s it is %i', async (_, status, asked) => {
  const answer = await ask(...asked())
  expect(answer.status).toBe(status)
  expect(answer.text.includes('process_')).toBe(status === 200)
  if (status === 401) expect(JSON.parse(answer.text).errors).toMatchObject([{ code: 'unauthenticated' }])
})

test('it is kept by nobody, read by no page of another site, and in the format that Prometheus asks for', async () => {
  const { headers } = await ask({ ...withToken, origin: 'http://localhost:5173' })
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  })
  expect(headers['access-control-allow-origin']).toBeUndefined()
})

test('every metric that the page of the operator names is there, and no other', async () => {
  const found = [...(await read())].map(([name, { type }]) => `${name} ${type}`)
  expect(found.sort()).toEqual([
    'alphazee_database_connections gauge',
    'alphazee_database_connections_max gauge',
    'alphazee_database_up gauge',
    'alphazee_database_waiting gauge',
    'alphazee_database_waiting_for_rows gauge',
    'alphazee_queue_failed_jobs gauge',
    'alphazee_queue_jobs gauge',
    'alphazee_queue_oldest_seconds gauge',
    'alphazee_streams gauge',
    'alphazee_streams_max gauge',
    'alphazee_stripe_event_oldest_seconds gauge',
    'alphazee_stripe_events gauge',
    'http_request_duration_seconds histogram',
    'http_requests_total counter',
    'nodejs_eventloop_busy_seconds_total counter',
    'nodejs_eventloop_delay_seconds gauge',
    'nodejs_external_memory_bytes gauge',
    'nodejs_heap_size_used_bytes gauge',
    'process_cpu_seconds_total counter',
    'process_resident_memory_bytes gauge',
    'process_start_time_seconds gauge',
  ])
})

test.each([
  ['GET', () => `/api/projects/${project}`, '/api/projects/:id', '200'],
  ['GET', () => `/api/projects/${project}?depth=0`, '/api/projects/:id', '200'],
  ['GET', () => '/api/projects', '/api/projects', '200'],
  ['GET', () => '/api/auth/me', '/api/auth/me', '200'],
  ['GET', () => `/api/contracts/${randomUUID()}/pdf`, '/api/contracts/:id/pdf', '404'],
  ['GET', () => '/api/files/info/users/nobody/none.txt', '/api/files/info/:path+', '404'],
  ['GET', () => '/api/media/file/none.png', '/api/media/file/:filename', '404'],
  ['GET', () => '/api/globals/company', '/api/globals/company', '403'],
  ['POST', () => '/api/auth/refresh', '/api/auth/refresh', '400'],
  ['GET', () => '/api/admin/system/stuck', '/api/admin/system/stuck', '403'],
  ['GET', () => '/api/health', '/api/health', '200'],
  ['GET', () => '/healthz', '/healthz', '200'],
  ['HEAD', () => '/healthz', '/healthz', '200'],
  ['GET', () => '/', '/', '302'],
])('%s %s counts once, as %s', async (method, pathOf, route, status) => {
  const counted = () => valueOf('http_requests_total', { method, route, status })
  const timed = () => valueOf(`${histogram}_count`, { method, route })
  const [countedBefore = 0, timedBefore = 0] = [await counted(), await timed()]
  const answer = await ask({ authorization: `Bearer ${client.token}` }, { method, path: pathOf() })
  expect(answer.status).toBe(Number(status))
  // An answer arrives before its request is over.
  await until(async () => (await counted()) !== (countedBefore || undefined))
  expect([await counted(), await timed()]).toEqual([countedBefore + 1, timedBefore + 1])
})

test('made-up paths and methods make no labels', async () => {
  const mark = () => `hostile${randomUUID().slice(0, 8)}`
  const batch = async () => {
    const before = (await valueOf('http_requests_total', { method: 'GET', route: 'unmatched', status: '404' })) ?? 0
    for (const path of [
      `/${mark()}`,
      `/api/${mark()}`,
      `/api/${mark()}/${mark()}`,
      `/api/projects/${mark()}/${mark()}`,
      `/api/projects/${project}/%22%7d%0a${mark()}%201`,
      `/api/__proto__/${mark()}`,
      `/apis/${mark()}`,
      `/api/constructor`,
      `/wp-login.php?${mark()}`,
    ])
      expect([path, (await ask({}, { path })).status]).toEqual([path, 404])
    await ask({}, { path: `/api/users/${mark()}` })
    await ask({}, { path: `/admin/${mark()}` })
    await ask({}, { path: `/_next/${mark()}` })
    await ask({}, { path: `/${mark()}`, method: 'PROPFIND' })
    await ask({}, { path: `/${mark()}`, method: 'MKCOL' })
    const after = () => valueOf('http_requests_total', { method: 'GET', route: 'unmatched', status: '404' })
    await until(async () => ((await after()) ?? 0) >= before + 9)
    const samples = [...(await read()).values()].flatMap((family) => family.samples)
    expect(JSON.stringify(samples)).not.toContain('hostile')
    return samples.map(({ name, labels }) => JSON.stringify([name, labels])).sort()
  }
  const first = await batch()
  expect(await batch()).toEqual(first)
})

test('an open stream is a stream, and no slow request', async () => {
  const stream = await openStream({ url: platform.url, token: client.token })
  expect(stream.status).toBe(200)
  expect(await valueOf('alphazee_streams')).toBe(1)
  expect(await valueOf('alphazee_streams_max')).toBe(2000)
  stream.close()
  await until(async () => (await valueOf('alphazee_streams')) === 0)
  const route = '/api/messages/stream'
  await until(async () => (await valueOf('http_requests_total', { method: 'GET', route, status: 'aborted' })) === 1, {
    what: 'The count of the stream',
  })
  expect(await valueOf(`${histogram}_count`, { method: 'GET', route })).toBeUndefined()
})

test('the queue and the inbox say what waits in them, and for how long', async () => {
  // A queue that nobody works for.
  await platform.db.query(
    `INSERT INTO pgboss.queue SELECT (jsonb_populate_record(q, '{"name":"nobody.works"}')).* FROM pgboss.queue q WHERE name = 'mail.send'`,
  )
  const add = (queue: string, state: string, due: string, count: number) =>
    platform.db.query(
      `INSERT INTO pgboss.job (name, data, state, start_after)
       SELECT $1, '{}', $2::pgboss.job_state, now() + $3::interval FROM generate_series(1, $4)`,
      [queue, state, due, count],
    )
  await add('nobody.works', 'created', '-1 hour', 2)
  await add('nobody.works', 'retry', '-2 hours', 1)
  await add('nobody.works', 'created', '1 day', 4)
  await add('nobody.works', 'retry', '1 day', 5)
  await add('nobody.works', 'completed', '-3 hours', 6)
  await add('dead-letters', 'created', '-1 hour', 7)
  await platform.db.query(
    `INSERT INTO stripe_events (id, event_id, type, source, occurred_at, status, attempts, created_at)
     SELECT gen_random_uuid(), gen_random_uuid(), 'charge.updated', 'webhook', now(),
            (CASE WHEN n <= 2 THEN 'received' WHEN n <= 5 THEN 'failed' ELSE 'handled' END)::enum_stripe_events_status, 0, now() - n * interval '10 minutes'
       FROM generate_series(1, 9) AS n`,
  )
  const families = await read()
  const jobs = families.get('alphazee_queue_jobs')?.samples.filter(({ labels }) => labels['queue'] === 'nobody.works')
  expect(Object.fromEntries((jobs ?? []).map(({ labels, value }) => [labels['state'], value]))).toEqual({
    waiting: 3,
    running: 0,
    scheduled: 4,
    retrying: 5,
  })
  const oldest = (await valueOf('alphazee_queue_oldest_seconds', { queue: 'nobody.works' })) ?? 0
  expect(oldest).toBeGreaterThanOrEqual(7200)
  expect(oldest).toBeLessThan(7200 + 3600)
  expect(families.get('alphazee_queue_failed_jobs')?.samples).toMatchObject([{ labels: {}, value: 7 }])
  expect(families.get('alphazee_stripe_events')?.samples).toMatchObject([
    { labels: { state: 'waiting' }, value: 2 },
    { labels: { state: 'failed' }, value: 3 },
  ])
  const oldestEvent = (await valueOf('alphazee_stripe_event_oldest_seconds')) ?? 0
  expect(oldestEvent).toBeGreaterThanOrEqual(1200)
  expect(oldestEvent).toBeLessThan(1200 + 3600)
  const queues = families.get('alphazee_queue_oldest_seconds')?.samples.map(({ labels }) => labels['queue'])
  expect(queues).toEqual(expect.arrayContaining(['mail.send', 'stripe.event', 'invoice.pdf', 'nobody.works']))
  expect(queues).not.toContain('dead-letters')
})

test('after a long history a reading sends two statements, and each reads only what is not done', async () => {
  await platform.db.query(`
    INSERT INTO pgboss.job (name, data, state, start_after, completed_on)
    SELECT 'mail.send', '{}', 'completed', now() - n * interval '1 second', now() FROM generate_series(1, 20000) AS n;
    INSERT INTO stripe_events (id, event_id, type, source, occurred_at, status, attempts)
    SELECT gen_random_uuid(), gen_random_uuid(), 'charge.updated', 'webhook', now(), 'handled', 1 FROM generate_series(1, 20000);
    ANALYZE pgboss.job; ANALYZE stripe_events;`)
  const texts: string[] = []
  const spy = (text: string) => {
    texts.push(text)
    return platform.db.query(text)
  }
  await readBacklog({ db: { query: spy } as unknown as Pool }) // it needs no more of a pool
  expect(texts).toHaveLength(2)
  for (const text of texts) {
    const { rows } = await platform.db.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`)
    const scans = nodesOf(rows[0]['QUERY PLAN'][0].Plan).filter((node) =>
      /^(job|stripe)/.test(node['Relation Name'] ?? ''),
    )
    expect(scans.length).toBeGreaterThan(2)
    expect(scans.filter((node) => node['Node Type'] === 'Seq Scan' || rowsRead(node) > 100)).toEqual([])
  }
})

test('a hundred readings at once take one connection', async () => {
  const answers = await Promise.all(Array.from({ length: 100 }, () => ask(withToken)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  const { rows } = await platform.db.query(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = 'alphazee metrics' AND datname = current_database()`,
  )
  expect(rows).toEqual([{ count: 1 }])
})

test('without the database it says so, and tells what the process knows', async () => {
  expect(await valueOf('alphazee_database_up')).toBe(1)
  proxy.down()
  const families = await read()
  expect(families.get('alphazee_database_up')?.samples).toMatchObject([{ value: 0 }])
  for (const name of ['alphazee_queue_jobs', 'alphazee_queue_failed_jobs', 'alphazee_stripe_event_oldest_seconds'])
    expect([name, families.get(name)?.samples]).toEqual([name, []])
  expect(families.get('process_resident_memory_bytes')?.samples).toHaveLength(1)
  proxy.up()
  await until(async () => (await valueOf('alphazee_database_up')) === 1)
  expect(await valueOf('alphazee_queue_failed_jobs')).toBe(7)
})

test('without METRICS_TOKEN there is no such page', async () => {
  await platform.restart({ METRICS_TOKEN: '' })
  for (const headers of [{}, withToken, { authorization: 'Bearer ' }, { authorization: 'Bearer undefined' }]) {
    const { status, text } = await ask(headers)
    expect([status, JSON.parse(text).errors[0].code]).toEqual([404, 'not_found'])
  }
})
