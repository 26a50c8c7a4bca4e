import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startPlatform, type Platform } from '../support/platform.ts'
import { rollingRestart } from '../support/rollingRestart.ts'

/** The short share of tests/prove/rollingRestart.prove.ts. */
let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

test('two replicas behind a balancer are restarted in turn, and no request is lost', async () => {
  const { lost, restarts, requests, written, kept, told, toldTwice } = await rollingRestart({
    platform,
    rounds: 1,
    workers: 2,
  })
  expect(lost).toEqual([])
  expect(restarts).toBe(2)
  expect(requests).toBeGreaterThan(40)
  expect([kept, told, toldTwice]).toEqual([written, written, 0])
})
