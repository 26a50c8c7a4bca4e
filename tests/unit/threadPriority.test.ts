import { expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Prints the name and the niceness of each thread, the nineteenth field of its `stat` (proc_pid_stat(5)). */
const script = `
  import { readFileSync, readdirSync } from 'node:fs'
  import { stat } from 'node:fs/promises'
  import { Worker } from 'node:worker_threads'
  import { lowerPool } from './src/adapters/threadPriority.ts'
  await stat('.')
  lowerPool()
  const url = new URL('./src/adapters/threadPriority.ts', 'file://' + process.cwd() + '/').href
  const code = 'import { parentPort } from "node:worker_threads"; import { lowerThisThread } from ' + JSON.stringify(url) +
    '; lowerThisThread(); parentPort.on("message", () => undefined); parentPort.postMessage("low")'
  const worker = new Worker(code, { eval: true })
  await new Promise((resolve) => worker.once('message', resolve))
  for (const id of readdirSync('/proc/self/task')) {
    const of = '/proc/self/task/' + id
    const niceness = readFileSync(of + '/stat', 'utf8').split(') ').at(-1).split(' ')[16]
    console.log(readFileSync(of + '/comm', 'utf8').trim(), niceness)
  }
  process.exit(0)
`

const onLinux = process.platform === 'linux' ? test : test.skip

onLinux('the pool and a thread that asks for it stand back, the thread that answers does not', async () => {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script])
  const threads = Map.groupBy(stdout.trim().split('\n'), (line) => line.split(' ')[0])
  expect(new Set(threads.get('libuv-worker'))).toEqual(new Set(['libuv-worker 10']))
  expect(threads.get('WorkerThread')).toEqual(['WorkerThread 10'])
  expect(threads.get('MainThread')).toEqual(['MainThread 0'])
})
