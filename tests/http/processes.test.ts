import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import http from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { apiClient } from '../support/apiClient.ts'
import { processesOf } from '../support/processesOf.ts'
import { readMetrics } from '../support/readMetrics.ts'
import { adminEmail, adminPassword, serverEnvironment, spawnServer, type OwnServer } from '../support/spawnServer.ts'
import { until } from '../support/until.ts'

/** Two processes behind one port, with the embedded database, as docs/deployment.md promises them. */
const metricsToken = 'r7Kq2vXz9mTc4wLp8sNd3hYb6fJg1aUe5oRi'
const maxStreams = 7
let folder: string
let server: OwnServer

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'alphazee-processes-'))
  const env = {
    ...serverEnvironment({ databaseUrl: '', dataDir: folder }),
    WEB_CONCURRENCY: '2',
    MAX_STREAMS: String(maxStreams),
    METRICS_TOKEN: metricsToken,
    LOG_LEVEL: 'info',
  }
  server = await spawnServer({ env, isOwn: true })
})

afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A request on a connection of its own, as the system gives each connection to one process. */
function ask(url: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    http
      .get(`${server.url}${url}`, { agent: false, headers }, (answer) => {
        let body = ''
        answer.on('data', (chunk) => (body += String(chunk)))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
        answer.on('error', reject)
      })
      .on('error', reject)
  })
}

/** The pids that the log names for requests. */
function answerers(log: string): Set<number> {
  const lines = log.split('\n').filter((line) => line.includes('"msg":"request"') && line.endsWith('}'))
  return new Set(lines.map((line) => Number(JSON.parse(line).pid)))
}

async function metrics() {
  const { status, body } = await ask('/metrics', { authorization: `Bearer ${metricsToken}` })
  expect(status).toBe(200)
  return readMetrics(body)
}

test('two processes answer on one port, and there is one first admin', async () => {
  const log = server.outputFromNow()
  await until(
    async () => {
      expect((await ask('/healthz')).status).toBe(200)
      return answerers(log()).size === 2
    },
    { what: 'An answer of each process' },
  )
  expect(answerers(log())).toEqual(new Set(processesOf(server)))
  expect(server.output().split('is ready on port').length - 1).toBe(1)
  expect(server.output().split('First admin').length - 1).toBe(1)
})

test('one data folder has one owner, the parent, and one database', () => {
  const { pid } = JSON.parse(readFileSync(path.join(folder, 'lock'), 'utf8'))
  expect(pid).toBe(server.process.pid)
})

test('/metrics tells of all processes, whichever is asked, and of the queue once', async () => {
  const of = async (name: string) => (await metrics()).get(name)?.samples ?? []
  const told = async () => (await of('process_resident_memory_bytes')).map(({ labels }) => labels['process']).sort()
  // One that is too busy to answer is left out.
  await until(async () => (await told()).join() === '1,2', { what: 'The metrics of both' })
  expect(await of('alphazee_database_up')).toMatchObject([{ labels: {} }])
  const counted = async () =>
    ((await metrics()).get('http_requests_total')?.samples ?? [])
      .filter(({ labels }) => labels['route'] === '/healthz')
      .reduce((sum, { value }) => sum + value, 0)
  const before = await counted()
  for (let times = 0; times < 20; times++) await ask('/healthz')
  await until(async () => (await counted()) === before + 20, { what: 'The count of both' })
})

test('both together hold no more streams than one alone would', async () => {
  const { token = '' } = await apiClient({ url: server.url }).login({ email: adminEmail, password: adminPassword })
  const open: http.ClientRequest[] = []
  const statuses = await Promise.all(
    Array.from(
      { length: maxStreams * 4 },
      () =>
        new Promise<number>((resolve, reject) => {
          const request = http
            .get(
              `${server.url}/api/messages/stream`,
              { agent: false, headers: { authorization: `Bearer ${token}` } },
              (answer) => {
                resolve(answer.statusCode ?? 0)
                answer.resume().on('error', () => undefined)
              },
            )
            .on('error', reject)
          open.push(request)
        }),
    ),
  )
  const held = statuses.filter((status) => status === 200).length
  const sum = async (name: string) =>
    ((await metrics()).get(name)?.samples ?? []).reduce((total, { value }) => total + value, 0)
  await until(async () => (await sum('alphazee_streams')) === held, { what: 'The count of both' })
  const most = await sum('alphazee_streams_max')
  for (const request of open) request.destroy()
  expect(new Set(statuses)).toEqual(new Set([200, 503]))
  expect(held).toBeLessThanOrEqual(maxStreams)
  expect(most).toBeLessThanOrEqual(maxStreams)
})

test('a killed process is replaced, while the other answers every request', async () => {
  const [killed = 0, other = 0] = processesOf(server)
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const log = server.outputFromNow()
  // A connection of the other process: asked until it is that one's.
  const askOther = () =>
    new Promise<{ status: number; requestId: string }>((resolve, reject) => {
      http
        .get(`${server.url}/healthz`, { agent }, (answer) => {
          const requestId = String(answer.headers['x-request-id'])
          answer.resume().on('end', () => resolve({ status: answer.statusCode ?? 0, requestId }))
        })
        .on('error', reject)
    })
  await until(
    async () => {
      const { requestId } = await askOther()
      // Others' lines may still be on their way, as those of the streams that have just ended.
      const line = () =>
        log()
          .split('\n')
          .filter((each) => each.includes(requestId) && each.endsWith('}'))
          .join('\n')
      await until(() => answerers(line()).size === 1, { what: 'The line of the request', everyMs: 10 })
      if (answerers(line()).has(other)) return true
      agent.destroy()
      return false
    },
    { what: 'A connection of the other process' },
  )
  process.kill(killed, 'SIGKILL')
  const statuses: number[] = []
  await until(
    async () => {
      statuses.push((await askOther()).status)
      return log().includes('a process was replaced')
    },
    { what: 'Another process' },
  )
  agent.destroy()
  expect(new Set(statuses)).toEqual(new Set([200]))
  const now = processesOf(server)
  expect(now).toHaveLength(2)
  expect(now).toContain(other)
  expect(now).not.toContain(killed)
  const read = server.outputFromNow()
  await until(
    async () => {
      await ask('/healthz')
      return answerers(read()).size === 2
    },
    { what: 'An answer of the new process' },
  )
})

test('a port that another uses ends the start with the reason', async () => {
  const env = {
    ...serverEnvironment({ databaseUrl: '', dataDir: path.join(folder, 'second') }),
    WEB_CONCURRENCY: '2',
    PORT: new URL(server.url).port,
  }
  await expect(spawnServer({ env, isOwn: true })).rejects.toThrow(/PORT \d+ is in use/)
})

test('SIGTERM lets requests of both finish, and ends them, the parent and the database with 0', async () => {
  const pids = processesOf(server)
  const { port } = new URL(server.url)
  // Requests that have arrived and whose end is not sent yet, each on a connection of its own.
  const bodies = Array.from({ length: 8 }, () => {
    const request = http.request({
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: '/api/auth/login',
      agent: false,
      headers: { 'content-type': 'application/json', 'content-length': '2', expect: '100-continue' },
    })
    const answer = new Promise<number>((resolve, reject) => {
      request.on('response', (response) => response.resume().on('end', () => resolve(response.statusCode ?? 0)))
      request.on('error', reject)
    })
    const arrived = new Promise((resolve) => request.once('continue', resolve))
    request.flushHeaders()
    return { request, answer, arrived }
  })
  await Promise.all(bodies.map(({ arrived }) => arrived))
  const stopped = server.stop()
  await until(() => server.output().includes('stopping: requests in flight'), { what: 'The stop', everyMs: 5 })
  for (const { request } of bodies) request.end('{}')
  expect(await Promise.all(bodies.map(({ answer }) => answer))).toEqual(bodies.map(() => 400))
  await stopped
  expect(server.process.exitCode).toBe(0)
  for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow('ESRCH')
})

test('processes that cannot start end the parent, with the reason', async () => {
  const env = {
    ...serverEnvironment({ databaseUrl: '', dataDir: folder }),
    WEB_CONCURRENCY: '2',
    IDENTITY_MASTER_KEY: 'not the key that sealed what the database has 4711',
  }
  await expect(spawnServer({ env, isOwn: true })).rejects.toThrow(/IDENTITY_MASTER_KEY/)
})
