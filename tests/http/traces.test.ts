import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { otlpReceiver, type OtlpReceiver, type ReceivedSpan } from '../support/otlpReceiver.ts'
import { registerClient } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { until } from '../support/until.ts'

/** What a collector of OpenTelemetry receives of a running platform. */
const server = 2
const client = 3
const consumer = 5

let collector: OtlpReceiver
let platform: Platform

beforeAll(async () => {
  collector = await otlpReceiver()
  platform = await startPlatform({
    env: {
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_HEADERS: 'x-key=a%20secret',
      OTEL_SERVICE_NAME: 'agency',
      LOG_LEVEL: 'info',
    },
  })
})

afterAll(async () => {
  await platform?.stop()
  await collector?.stop()
})

/** The first such span, waited for: they are sent in batches. */
async function spanOf(what: string, isIt: (span: ReceivedSpan) => boolean): Promise<ReceivedSpan> {
  await until(() => collector.spans().some(isIt), { what: `The span of ${what}` })
  // `until` has just seen that there is one.
  return collector.spans().find(isIt) as ReceivedSpan
}

const ofRequest = (id: string | null) => (span: ReceivedSpan) =>
  id !== null && span.attributes['alphazee.request_id'] === id

test('a request is a span by its route, with its statements under it, and its log line names the trace', async () => {
  const person = await registerClient(platform)
  const answer = await person.get(`/users/${person.user.id}?depth=0`)
  const id = answer.headers.get('x-request-id')
  const span = await spanOf('the request', ofRequest(id))
  expect(span).toMatchObject({ name: 'GET /api/users/:id', kind: server, service: 'agency', status: 0 })
  expect([span.traceId, span.spanId]).toEqual([
    expect.stringMatching(/^[0-9a-f]{32}$/),
    expect.stringMatching(/^[0-9a-f]{16}$/),
  ])
  expect(span.parentSpanId ?? '').toBe('')
  expect(span.attributes).toEqual({
    'http.request.method': 'GET',
    'http.route': '/api/users/:id',
    'http.response.status_code': 200,
    'alphazee.request_id': id,
  })
  const statements = collector.spans().filter(({ parentSpanId }) => parentSpanId === span.spanId)
  expect(statements.length).toBeGreaterThan(0)
  for (const statement of statements)
    expect(statement).toMatchObject({
      name: 'SELECT',
      kind: client,
      traceId: span.traceId,
      attributes: { 'db.system.name': 'postgresql', 'db.query.text': expect.stringMatching(/^\s*select/i) },
    })
  const line = platform.server
    .output()
    .split('\n')
    .find((each) => each.includes(`"requestId":"${id ?? ''}"`) && each.includes('"msg":"request"'))
  expect(JSON.parse(line ?? '{}')).toMatchObject({ traceId: span.traceId })
})

test('no span has a value, a path, a person or a secret', async () => {
  const email = 'planted.person@private.example'
  const person = await registerClient(platform, { email, firstName: 'Plantedname', password: 'planted-password 77' })
  await person.get('/users', { query: { 'where[email][equals]': email } })
  await platform.anyone.get('/nowhere/planted-path', { query: { token: 'planted-token' } })
  await platform.anyone.post('/auth/login', { email, password: 'planted-guess 78' })
  const last = await person.post('/projects/submit', { name: 'Planted project', description: 'Planted words' })
  expect(last.status).toBe(201)
  await spanOf('the last of them', ofRequest(last.headers.get('x-request-id')))
  await spanOf('the unknown path', ({ name }) => name === 'GET unmatched')
  await spanOf('the mail', ({ name }) => name === 'job mail.send')
  expect(collector.text().length).toBeGreaterThan(1000)
  expect(collector.text()).not.toMatch(/planted/i)
  expect(collector.text()).not.toContain(person.user.id)
  expect(collector.headers().every((headers) => headers['x-key'] === 'a secret')).toBe(true)
})

test('a job is a trace of its own, with its statements', async () => {
  await registerClient(platform)
  const span = await spanOf('the job', ({ name }) => name === 'job mail.send')
  expect(span).toMatchObject({ kind: consumer, attributes: { 'alphazee.job.name': 'mail.send' }, status: 0 })
  expect(span.parentSpanId ?? '').toBe('')
  await spanOf('its statement', ({ parentSpanId }) => parentSpanId === span.spanId)
})

test('probes, and statements that nobody asked for, are no spans', async () => {
  await platform.anyone.get('/health')
  const answer = await platform.anyone.get('/projects/types')
  await spanOf('the request after it', ofRequest(answer.headers.get('x-request-id')))
  const spans = collector.spans()
  expect(spans.filter(({ name }) => /health/.test(name))).toEqual([])
  expect(spans.filter(({ kind, parentSpanId }) => kind === client && !parentSpanId)).toEqual([])
})

test('a trace goes on from a trusted proxy, and from nobody else', async () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
  const stranger = await platform.anyone.get('/projects/types', { headers: { traceparent } })
  const alone = await spanOf('the stranger', ofRequest(stranger.headers.get('x-request-id')))
  expect([alone.traceId === traceparent.split('-')[1], alone.parentSpanId ?? '']).toEqual([false, ''])
  await platform.restart({ TRUSTED_PROXIES: 'loopback' })
  const proxied = await platform.anyone.get('/projects/types', { headers: { traceparent } })
  expect(await spanOf('the proxy', ofRequest(proxied.headers.get('x-request-id')))).toMatchObject({
    traceId: '0af7651916cd43dd8448eb211c80319c',
    parentSpanId: 'b7ad6b7169203331',
  })
  for (const broken of ['00-zz-b7ad6b7169203331-01', `00-${'0'.repeat(32)}-b7ad6b7169203331-01`, 'x']) {
    const answer = await platform.anyone.get('/projects/types', { headers: { traceparent: broken } })
    const span = await spanOf('a broken one', ofRequest(answer.headers.get('x-request-id')))
    expect([broken, span.parentSpanId ?? '']).toEqual([broken, ''])
  }
})

test('what fails is an error by its code', async () => {
  await platform.db.query('ALTER TABLE project_types RENAME TO project_types_away')
  const answer = await platform.anyone.get('/projects/types')
  await platform.db.query('ALTER TABLE project_types_away RENAME TO project_types')
  expect(answer.status).toBe(500)
  const span = await spanOf('the fault', ofRequest(answer.headers.get('x-request-id')))
  expect(span).toMatchObject({ status: 2, attributes: { 'error.type': 'internal_error' } })
  // 42P01 is Postgres' undefined_table.
  const isCause = ({ parentSpanId, attributes }: ReceivedSpan) =>
    parentSpanId === span.spanId && attributes['error.type'] === '42P01'
  expect(await spanOf('its statement', isCause)).toMatchObject({ kind: client, status: 2 })
})

test('a collector that fails stops nothing, and is one line of the log until it is back', async () => {
  const lines = (text: string) => platform.server.output().split(text).length - 1
  collector.answerWith(400)
  expect((await platform.anyone.get('/projects/types')).status).toBe(200)
  await until(() => lines('traces cannot be sent') === 1, { what: 'The line' })
  collector.answerWith(200)
  await until(
    async () => {
      await platform.anyone.get('/projects/types')
      return lines('traces are sent again') === 1
    },
    { what: 'The line that it is back' },
  )
  expect(lines('traces cannot be sent')).toBe(1)
})

test('OpenTelemetry is loaded by one file, and that file only where traces are configured', () => {
  const files = ['src', 'endpoints', 'collections', 'hooks'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`),
  )
  const having = (pattern: RegExp) => files.filter((file) => pattern.test(readFileSync(file, 'utf8')))
  expect(having(/@opentelemetry/)).toEqual(['src/adapters/traces/createTracer.ts'])
  expect(having(/createTracer\.ts'/)).toEqual(['src/server/app.ts'])
  expect(readFileSync('src/server/app.ts', 'utf8')).toMatch(
    /env\.traces &&\s+\(await import\('\.\.\/adapters\/traces\/createTracer\.ts'\)\)/,
  )
})
