import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startPlatform, type Platform } from '../support/platform.ts'
import { rollingRestart } from '../support/rollingRestart.ts'

/** Two replicas on one database behind a balancer, restarted in turn by SIGTERM under steady load: nothing is lost. */
const rounds = Number(process.env['PROVE_ROUNDS'] ?? 5)
const workers = Number(process.env['PROVE_WORKERS'] ?? 4)

/** A path of nginx makes that the balancer, which asks no health; else one that the proof plays itself. */
const nginx = process.env['PROVE_NGINX']

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

test('a rolling restart of two replicas loses no request and no event', async () => {
  const counts = await rollingRestart({ platform, rounds, workers, nginx })
  process.stdout.write(
    `${counts.restarts} restarts of two replicas behind ${nginx === undefined ? 'a balancer of its own' : 'nginx'} (${rounds} rounds, ${workers} workers, no seed: nothing is random): ` +
      `${counts.requests} requests, ${counts.lost.length} lost; ${counts.written} messages written, ${counts.kept} kept, ` +
      `${counts.told} told on a stream that connected ${counts.streams} times, ${counts.toldTwice} told twice.\n`,
  )
  expect(counts.lost).toEqual([])
  expect([counts.kept, counts.told, counts.toldTwice]).toEqual([counts.written, counts.written, 0])
}, 1_800_000)
