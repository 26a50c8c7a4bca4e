import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { runInput } from '../support/input/runInput.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { isProof, proofNumber, proofSeed } from '../support/proofNumber.ts'
import { startStripeDouble, type StripeDouble } from '../support/stripe/startStripeDouble.ts'
import { serverMemory } from '../../scripts/lib/serverFlags.mjs'

/** Requests for each operation and caller. */
const runs = proofNumber({ name: 'runs', share: 1, full: 15 })
const seed = proofSeed(30)
/** A machine for the server alone has this at least (docs/operations.md). */
const smallestMachineMb = 512

let stripe: StripeDouble
let platform: Platform

beforeAll(async () => {
  stripe = await startStripeDouble()
  // A process of its own: what it holds is measured.
  const env = { ...stripe.env, ...(isProof() && serverMemory) }
  platform = await startPlatform({ env, ...(isProof() && { isOwn: true }) })
})

afterAll(async () => {
  try {
    await platform?.stop()
  } finally {
    await stripe?.stop()
  }
})

// A small share of `npm run prove -- input`.
test('whatever is sent to whichever operation, by whom, nothing breaks, and each answer is as described', async () => {
  const { pid } = platform.server.process
  const report = await runInput({ platform, seed, runs, isByAll: isProof() })
  if (isProof()) process.stdout.write(`input: seed ${seed}\n${JSON.stringify(report, null, 1)}\n`)
  expect(report.wrong).toEqual([])
  expect(report.beside.failures).toEqual([])
  // A warm process holds more than a server.
  if (isProof()) expect(report.memory.largestMb).toBeLessThan(smallestMachineMb)
  const { operations, requests } = report
  expect(requests).toBeGreaterThanOrEqual(operations.rest + operations.graphQl)
  expect(platform.server.output()).not.toMatch(/uncaught|unhandled/)
  expect([platform.server.process.exitCode, platform.server.process.pid]).toEqual([null, pid])
  expect((await platform.anyone.get('/health')).status).toBe(200)
}, 3_600_000)
