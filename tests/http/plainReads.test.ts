import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { proofNumber, proofSeed } from '../support/proofNumber.ts'
import { askBoth, findDoors, makeTrial } from '../support/reads/readTrials.ts'
import { startReadPlatform } from '../support/reads/startReadPlatform.ts'
import { seededRandom } from '../support/seededRandom.ts'

/**
 * Reads that the platform answers by itself say exactly what Payload says: the same status, values and headers, to
 * every caller. Payload answers the same query with one more parameter, which nobody knows.
 */
const count = proofNumber({ name: 'queries', share: 500, full: 20_000 })
const seed = proofSeed(20_261_130)
const parallel = 6

let reads: Awaited<ReturnType<typeof startReadPlatform>>

beforeAll(async () => {
  reads = await startReadPlatform()
})

afterAll(() => reads?.platform.stop())

test(`${count} random queries get the answer that Payload gives to the same caller`, async () => {
  const { platform, callers } = reads
  const doors = await findDoors({ url: platform.url, token: platform.admin.token })
  const random = seededRandom(seed)
  const trials = Array.from({ length: count }, () =>
    makeTrial({ random, door: random.pick(doors), callers, url: platform.url }),
  )
  const own = new Map<string, number>()
  const differences: unknown[] = []
  const work = async () => {
    for (let trial = trials.pop(); trial !== undefined && differences.length < 3; trial = trials.pop()) {
      const { answer, expected } = await askBoth(trial)
      const { isOfPayload, ...said } = answer
      const { isOfPayload: isSure, ...wanted } = expected
      if (!isSure && expected.status === 200) throw new Error(`Payload did not answer ${trial.path}`)
      const door = trial.path.split('?')[0]?.replace(/[\da-f-]{36}/g, ':id') ?? ''
      if (!isOfPayload && answer.status === 200) own.set(door, (own.get(door) ?? 0) + 1)
      try {
        expect(said).toEqual(wanted)
      } catch (error) {
        differences.push({ caller: trial.caller, path: trial.path, error: String(error) })
      }
    }
  }
  await Promise.all(Array.from({ length: parallel }, work))
  expect(differences).toEqual([])
  const total = [...own.values()].reduce((sum, each) => sum + each, 0)
  process.stdout.write(
    `Seed ${seed}: ${count} queries compared, ${total} of them answered without Payload\n${[...own].map(([door, times]) => `  ${door} ${times}\n`).join('')}`,
  )
  expect(total).toBeGreaterThan(count / 8)
}, 1_800_000)
