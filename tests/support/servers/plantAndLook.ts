import { env } from '../../../src/env.ts'
import { rateLimits } from '../../../src/adapters/rateLimits.ts'

// A run for the test that a warm process leaves nothing behind: reports what it finds, then leaves traces everywhere.
const limits: Record<string, { points: number; seconds: number }> = rateLimits
const found = {
  limit: limits['login']?.points,
  url: env.frontendUrl,
  planted: process.env['PLANTED'] ?? 'nothing',
  listeners: process.listenerCount('SIGTERM') + process.listenerCount('unhandledRejection'),
  arguments: process.argv.slice(2),
}
process.stdout.write(`${JSON.stringify(found)}\n`)
Object.assign(limits, { login: { points: 1, seconds: 1 } })
process.env['PLANTED'] = 'a variable'
process.on('SIGTERM', () => process.exit(0))
process.on('unhandledRejection', () => undefined)
if (process.argv[2] === 'stay') setTimeout(() => process.stdout.write('Later\n'), 200)
else {
  setInterval(() => process.stdout.write('The run before is still here.\n'), 1)
  setTimeout(() => process.exit(99), 100)
  process.exit(7)
}
