import { afterAll, expect, test } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createBackoff } from '../../scripts/lib/createBackoff.mjs'
import { freePort } from '../support/spawnStart.ts'
import { until } from '../support/until.ts'

const root = mkdtempSync(path.join(tmpdir(), 'supervisor-'))
const children: ChildProcess[] = []

afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
})

function run(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'test', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk) => (said.out += String(chunk)))
  child.stderr.on('data', (chunk) => (said.err += String(chunk)))
  return { child, said, exited: once(child, 'close').then(([code]) => code as number | null) }
}

const supervise = (...args: string[]) => run(['tests/support/superviseProbe.mjs', ...args])

test('a server that dies is started again after a second, then after two, and a stop in the pause ends it at once', async () => {
  const { child, said, exited } = supervise('revived', 'ready', 'kill')
  await until(() => said.err.includes('in 2 s'), { what: 'The second death' })
  expect(said.err).toBe(
    'The server ended with SIGKILL. Starting it again in 1 s.\nThe server ended with SIGKILL. Starting it again in 2 s.\n',
  )
  child.kill('SIGTERM')
  expect(await exited).toBe(0)
  expect(said.err.split('\n')).toHaveLength(3)
})

test('an exit code is told like a signal', async () => {
  const { child, said, exited } = supervise('revived', 'ready', '1')
  await until(() => said.err !== '', { what: 'The death' })
  expect(said.err).toBe('The server ended with exit code 1. Starting it again in 1 s.\n')
  child.kill('SIGINT')
  expect(await exited).toBe(0)
})

test.each([
  ['a start that fails before it was ready', ['revived', 'early', '1'], 1],
  ['a server that ends in peace', ['revived', 'ready', '0'], 0],
  ['a command', ['once', 'ready', '1'], 1],
])('%s is not started again', async (_what, args, code) => {
  const { said, exited } = supervise(...args)
  expect([await exited, said.err]).toEqual([code, ''])
})

test('pauses double up to half a minute, and begin anew after a minute that went well', () => {
  let nowMs = 0
  const backoff = createBackoff({ now: () => nowMs })
  expect(Array.from({ length: 7 }, () => backoff.next())).toEqual([1000, 2000, 4000, 8000, 16000, 30000, 30000])
  backoff.begin()
  nowMs += 59_999
  expect(backoff.next()).toBe(30_000)
  backoff.begin()
  nowMs += 60_000
  expect([backoff.next(), backoff.next()]).toEqual([1000, 2000])
})

test('npm start brings back a server that was killed, with its database', async () => {
  const port = await freePort()
  const env = { ADMIN_PANEL: 'off', PORT: String(port), HOST: '127.0.0.1', DATA_DIR: root, NODE_ENV: 'production' }
  const { child, said, exited } = run(['scripts/start.mjs'], env)
  const starts = () => said.out.split('is ready on port').length - 1
  await until(() => starts() === 1, { what: 'The first start' })
  // One line for all migrations, then the summary with the first admin's password.
  expect(said.out.match(/migrations applied in \d+\.\d s/g)).toHaveLength(1)
  expect(said.out).not.toMatch(/Migrat(ing|ed):/)
  expect(said.out.indexOf('migrations applied')).toBeLessThan(said.out.indexOf('is ready on port'))
  const { pid } = JSON.parse(readFileSync(path.join(root, 'lock'), 'utf8'))
  process.kill(pid, 'SIGKILL')
  await until(() => starts() === 2, { what: 'The second start' })
  expect(said.err).toContain('The server ended with SIGKILL. Starting it again in 1 s.\n')
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
  child.kill('SIGTERM')
  expect(await exited).toBe(0)
})
