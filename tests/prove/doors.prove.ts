import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomInt } from 'node:crypto'
import { expectNothingLeft, furnish, runDoors } from '../support/doors/runDoors.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { streamTokenKey } from '../support/streamUsers.ts'

const minutes = Number(process.env['PROVE_MINUTES'] ?? 10)
const connections = (process.env['PROVE_CONNECTIONS'] ?? '1,300').split(',').map(Number)
const slowestMs = Number(process.env['PROVE_SLOWEST_MS'] ?? 1_000)
const seed = Number(process.env['PROVE_SEED'] ?? randomInt(2 ** 31))
const hasPanel = process.env['PROVE_PANEL'] !== 'off'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform({
    env: { JWT_SECRET_KEY: streamTokenKey, MAX_STREAMS: '1000', ADMIN_PANEL: hasPanel ? 'on' : 'off' },
  })
})

afterAll(() => platform?.stop())

test(
  'every kind of request, left at every moment, ends nothing, slows nobody and leaves nothing open',
  async () => {
    const { pid } = platform.server.process
    const keys = await furnish({ platform, hasPanel })
    const durationMs = (minutes * 60_000) / connections.length
    for (const count of connections) {
      const report = await runDoors({ platform, keys, seed, connections: count, durationMs, stallMs: 3_000 })
      process.stdout.write(`doors: seed ${seed}, ${count} connections, ${JSON.stringify(report, null, 1)}\n`)
      expect(report.steady.failures).toEqual([])
      expect(platform.server.output()).not.toMatch(/uncaught|unhandled/)
      expect(report.steady.slowestMs).toBeLessThan(slowestMs)
      // An upload that stalls is given up after a while of its own.
      await expectNothingLeft({ platform, keys, limitMs: 120_000 })
    }
    expect([platform.server.process.exitCode, platform.server.process.pid]).toEqual([null, pid])
    expect(platform.server.output()).not.toMatch(/uncaught|unhandled/)
  },
  minutes * 60_000 + 300_000,
)
