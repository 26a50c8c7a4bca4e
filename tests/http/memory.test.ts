import { expect, test } from '@jest/globals'
import { runMemoryLoad } from '../support/memoryLoad.ts'
import { isProof, proofNumber, proofSeed } from '../support/proofNumber.ts'

/** What the operator is promised (docs/operations.md). */
const afterStartMb = 300
const streams = proofNumber({ name: 'streams', share: 10, full: 300 })
const rounds = proofNumber({ name: 'minutes', share: 1, full: 30 })
const pdfs = proofNumber({ name: 'pdfs', share: 2, full: 500 })
const seed = proofSeed(11)

test(`a server with the panel takes at most ${afterStartMb} MB after its start, and in the end no more than in the middle`, async () => {
  const report = await runMemoryLoad({
    seed,
    streams,
    rounds,
    round: isProof()
      ? { read: 200, message: 20, page: 10, pdf: Math.ceil(pdfs / rounds), graphql: 5 }
      : { read: 10, message: 2, page: 1, pdf: pdfs, graphql: 1 },
    roundMs: isProof() ? 60_000 : 0,
    restMs: isProof() ? 150_000 : 0,
  })
  if (isProof()) process.stdout.write(`seed ${seed}\n${JSON.stringify(report, null, 2)}\n`)
  expect(report.startedMb).toBeLessThanOrEqual(afterStartMb)
  expect(report).toMatchObject({ wrong: [], broken: 0 })
  expect(report.counts.pdf).toBeGreaterThanOrEqual(pdfs)
  if (rounds < 6) return
  const middles = report.rounds.map(({ middleMb }) => middleMb)
  const third = Math.ceil(rounds / 3)
  const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  // What is remembered up to a bound (texts of statements, sessions) has filled itself in the first third.
  expect(mean(middles.slice(-third)) - mean(middles.slice(third, -third))).toBeLessThan(20)
}, 3_600_000)
