import { setTimeout as sleep } from 'node:timers/promises'
import { EventEmitter } from 'node:events'
import { createLogger } from '../../src/adapters/logger.ts'
import { watchLifetime } from '../../src/server/watchLifetime.ts'

// A process that runs like the server and makes a given number of errors: `node lifetimeProbe.ts <kind> <count>`.
const [kind = '', count = '1'] = process.argv.slice(2)

const mistakes: Record<string, () => void> = {
  timer: () => setTimeout(() => Object(undefined).missing.deeper, 1),
  emitter: () => void setImmediate(() => new EventEmitter().emit('error', new Error('nobody listens'))),
  rejection: () => void Promise.reject(new Error('nobody waits')),
  connection: () =>
    void setImmediate(() =>
      new EventEmitter().emit('error', Object.assign(new Error('reset'), { code: 'ECONNRESET', syscall: 'read' })),
    ),
  stream: () =>
    void setImmediate(() =>
      new EventEmitter().emit('error', Object.assign(new Error('premature'), { code: 'ERR_STREAM_PREMATURE_CLOSE' })),
    ),
}

/** Each is thrown at a different place. */
const different = (at: number) =>
  setTimeout(() => {
    throw Object.assign(new Error('different'), { stack: `Error: different\n    at place${at} (file.ts:${at}:1)` })
  }, 1)

const lifetime = watchLifetime({ logger: createLogger({ level: 'info' }), shutdownDelayMs: 0 })
lifetime.onStop('probe', async () => void process.stdout.write('closed\n'))
if (kind !== 'start') lifetime.ready()
for (let made = 0; made < Number(count); made += 1) {
  if (kind === 'different') different(made)
  else (mistakes[kind] ?? mistakes['timer'])?.()
}
await sleep(300)
try {
  lifetime.check()
} catch (err) {
  process.stdout.write(`start ends: ${Object(err).message}\n`)
}
process.stdout.write('alive\n')
process.exit(0)
