import { expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'

type Ended = { code: number | null; output: string }

async function run(args: string[], stdout: 'pipe' | number = 'pipe'): Promise<Ended> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'tests/support/lifetimeProbe.ts', ...args],
    {
      env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'test' },
      stdio: ['ignore', stdout, 'inherit'],
    },
  )
  let output = ''
  child.stdout?.on('data', (chunk) => (output += String(chunk)))
  // 'close' comes once the output is read too.
  const [code] = await once(child, 'close')
  return { code, output }
}

test.each([
  ['timer', 'uncaught exception'],
  ['emitter', 'uncaught exception'],
  ['rejection', 'unhandled rejection'],
  ['connection', 'uncaught error of a connection, file or stream'],
  ['stream', 'uncaught error of a connection, file or stream'],
])('one mistake does not end the process, and is in the log: %s', async (kind, said) => {
  const { code, output } = await run([kind, '1'])
  expect([code, output.includes('alive'), output.includes('closed')]).toEqual([0, true, false])
  expect(output).toContain(`"msg":"${said}"`)
})

test('a hundred broken connections do not end the process either', async () => {
  const { code, output } = await run(['connection', '100'])
  expect([code, output.includes('alive')]).toEqual([0, true])
})

test('one mistake that someone repeats a hundred times does not end the process', async () => {
  const { code, output } = await run(['timer', '100'])
  expect([code, output.includes('alive')]).toEqual([0, true])
})

test('a process in which everything fails stops as it would on a signal, with 1', async () => {
  const { code, output } = await run(['different', '11'])
  expect([code, output.includes('alive'), output.includes('closed')]).toEqual([1, false, true])
})

test('a mistake while it starts asks the start to end', async () => {
  const { output } = await run(['start', '1'])
  expect(output).toContain('start ends: Stopped while starting.')
})

test('a log on a full disk costs its lines and nothing else', async () => {
  expect((await run(['timer', '3'], openSync('/dev/full', 'w'))).code).toBe(0)
})
