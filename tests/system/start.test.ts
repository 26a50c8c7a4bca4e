import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, spawnStart, type SpawnedStart } from '../support/spawnStart.ts'
import { until } from '../support/until.ts'

const startMs = 600_000

let root: string
const servers: SpawnedStart[] = []

beforeAll(() => {
  // 0700 on purpose: as root, the user of Postgres cannot pass it by itself.
  root = mkdtempSync(path.join(tmpdir(), 'start-'))
})

afterAll(async () => {
  for (const { child } of servers) child.kill('SIGKILL')
  await Promise.all(servers.map(({ exited }) => exited))
  // The database of a killed server ends a moment after it.
  rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
})

test('every wrong variable is named in a line of its own, and nothing is started', async () => {
  const server = await start('wrong', { PORT: 'x', LOG_LEVEL: 'loud' })
  expect(await server.exited).toBe(1)
  expect(server.errors()).toMatch(/^PORT must [^\n]+\nLOG_LEVEL must [^\n]+\n$/)
  expect(existsSync(path.join(root, 'wrong'))).toBe(false)
})

test('an unreachable database is named without its password', async () => {
  const server = await start('unreachable', {
    DATABASE_URL: `postgresql://app:hunter2@127.0.0.1:${await freePort()}/agency`,
  })
  expect(await server.exited).toBe(1)
  expect(server.errors()).toMatch(
    /^DATABASE_URL: the database 127\.0\.0\.1:\d+\/agency cannot be reached \(.*ECONNREFUSED.*\)[^\n]+\n$/,
  )
  expect(server.errors() + server.output()).not.toContain('hunter2')
})

test('a taken port is named', async () => {
  const other = createServer().listen(0)
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  const server = await start('port', { PORT: port })
  expect(await server.exited).toBe(1)
  expect(server.errors()).toMatch(new RegExp(`^PORT ${port} is in use[^\\n]+\\n$`))
  other.close()
})

test('a data folder that cannot be written is named', async () => {
  const folder = path.join(root, 'file')
  mkdirSync(folder)
  const server = await start('file/../../../dev/null/data')
  expect(await server.exited).toBe(1)
  expect(server.errors()).toMatch(/^DATA_DIR [^\n]+\n$/)
})

test(
  'start, stop and recovery: the story of one data folder',
  async () => {
    const first = await start('data')
    const rival = await start('data')
    const winner = await Promise.any([first, rival].map((server) => server.ready.then(() => server)))
    const loser = winner === first ? rival : first
    expect(await loser.exited).toBe(1)
    expect(loser.errors()).toMatch(/^The data folder \S+ is in use by process \d+\. [^\n]+\n$/)

    expect(winner.output()).toMatch(/First admin +\S+@\S+\n +Password +\S{16,}/)
    expect((await fetch(`${winner.base()}/healthz`)).status).toBe(200)
    const postgresPid = readPostgresPid()
    expect(isAlive(postgresPid)).toBe(true)

    // SIGTERM: a request in flight is answered, a new one is refused, the database ends last.
    const request = await beginRequest(winner)
    winner.child.kill('SIGTERM')
    const isRefused = () =>
      fetch(`${winner.base()}/healthz`).then(
        () => false,
        () => true,
      )
    await until(isRefused, { what: 'The refusal of new requests' })
    expect(isAlive(postgresPid)).toBe(true)
    expect(await request.finish()).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 4\d\d /)
    expect(await winner.exited).toBe(0)
    expect(isAlive(postgresPid)).toBe(false)
    expect(existsSync(path.join(root, 'data', 'postgres', 'postmaster.pid'))).toBe(false)

    // A second start, killed without warning together with nothing of its children.
    const second = await start('data')
    await second.ready
    expect(second.output()).not.toContain('Password')
    second.child.kill('SIGKILL')
    await second.exited

    const third = await start('data')
    await third.ready
    expect((await fetch(`${third.base()}/healthz`)).status).toBe(200)
    const thirdPid = readPostgresPid()
    third.child.kill('SIGINT')
    expect(await third.exited).toBe(0)
    expect(isAlive(thirdPid)).toBe(false)
  },
  startMs,
)

test(
  'a stop that comes while it starts leaves no database behind',
  async () => {
    const server = await start('early')
    const lock = path.join(root, 'early', 'postgres', 'postmaster.pid')
    // Postgres makes the file first, and then writes into it.
    const readPid = () => (existsSync(lock) ? Number.parseInt(readFileSync(lock, 'utf8'), 10) : 0)
    await until(() => readPid() > 0, { what: 'The database', everyMs: 20 })
    const pid = readPid()
    server.child.kill('SIGTERM')
    expect(await server.exited).toBe(0)
    expect(isAlive(pid)).toBe(false)
  },
  startMs,
)

async function start(name: string, env: Record<string, string> = {}): Promise<SpawnedStart> {
  const server = await spawnStart({ dataDir: path.join(root, name), env })
  servers.push(server)
  return server
}

/** A sign-in of which the server has the head, and says so, and half of the body. */
async function beginRequest({ base }: SpawnedStart): Promise<{ finish: () => Promise<string> }> {
  const body = JSON.stringify({ email: 'nobody@example.com', password: 'not the password' })
  const socket: Socket = connect(Number(new URL(base()).port), '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk) => (answer += String(chunk)))
  const ended = once(socket, 'close')
  socket.write(
    `POST /api/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 10)}`,
  )
  await until(() => answer.includes('100 Continue'), { what: 'The beginning of an answer' })
  return {
    finish: async () => {
      socket.write(body.slice(10))
      await ended
      return answer
    },
  }
}

function readPostgresPid(): number {
  return Number.parseInt(readFileSync(path.join(root, 'data', 'postgres', 'postmaster.pid'), 'utf8'), 10)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
