import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { expectNothingLeft, furnish, runDoors } from '../support/doors/runDoors.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { streamTokenKey } from '../support/streamUsers.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform({ env: { JWT_SECRET_KEY: streamTokenKey } })
})

afterAll(() => platform?.stop())

// A small share of `npm run prove -- doors`.
test('visitors who leave every door at every moment end nothing, and leave nothing open', async () => {
  const { pid } = platform.server.process
  const keys = await furnish({ platform, hasPanel: false })
  const report = await runDoors({ platform, keys, seed: 1, connections: 40, durationMs: 5_000, stallMs: 500 })
  expect(report.steady.failures).toEqual([])
  await expectNothingLeft({ platform, keys })
  expect([platform.server.process.exitCode, platform.server.process.pid]).toEqual([null, pid])
  expect(platform.server.output()).not.toMatch(/uncaught|unhandled/)
})
