import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { fail } from '../../../errors.ts'
import { problem } from './problems.ts'
import type { Verdict, VerifyRequest } from './types.ts'

const timeoutMs = 20_000
const memoryMb = 512
const longestQueue = 16

let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/**
 * Verifies a stranger's document in its own thread, within 20 seconds and 512 MB, one document after the other, so that
 * no one can take the machine from others. Unfinished by then is not valid (`took_too_long`). `unavailable` if too many
 * are waiting.
 */
export async function verifyOnThread(request: VerifyRequest): Promise<Verdict> {
  if (waiting >= longestQueue) throw fail('unavailable', {}, 10)
  waiting += 1
  const before = last
  const { promise, resolve } = Promise.withResolvers<void>()
  last = promise
  try {
    await before
    return await run(request)
  } finally {
    waiting -= 1
    resolve()
  }
}

function run(request: VerifyRequest): Promise<Verdict> {
  const { promise, resolve } = Promise.withResolvers<Verdict>()
  // Built at run time from the working directory, so that no bundler follows it.
  const worker = new Worker(path.join(process.cwd(), 'src', 'adapters', 'pdf', 'verify', 'worker.ts'), {
    workerData: request,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  })
  const give = (verdict: Verdict) => {
    clearTimeout(timer)
    resolve(verdict)
    void worker.terminate()
  }
  const timer = setTimeout(() => give(undecided), timeoutMs)
  worker.once('message', give)
  worker.on('error', () => give(undecided))
  worker.once('exit', () => give(undecided))
  return promise
}

const undecided: Verdict = {
  valid: false,
  signatures: [],
  awaiting: [],
  documentTimestamps: [],
  problems: [problem('took_too_long')],
}
