import { expect, test } from '@jest/globals'
import { isProof, proofNumber } from '../support/proofNumber.ts'
import { runStreamLoad } from '../support/streamLoad.ts'

const streams = proofNumber({ name: 'streams', share: 20, full: 500 })
const messages = proofNumber({ name: 'messages', share: 20, full: 1000 })
const backlog = proofNumber({ name: 'backlog', share: 2_000, full: 60_000 })

test(`${streams} streams on two servers, one of them killed midway: none of ${messages} messages is lost or told twice`, async () => {
  const report = await runStreamLoad({ streams, messages, backlog })
  if (isProof()) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  expect(report).toMatchObject({ streams, lost: 0, doubled: 0, reconnected: Math.floor(streams / 2) })
  expect(report.expected).toBe(messages * 2 * (streams / Math.ceil(streams / 10)))
  // What it held with every stream open, and what the collector of garbage leaves lying at times.
  expect(report.memoryMb.end - report.memoryMb.open).toBeLessThan(80)
  expect(report.slow).toMatchObject({ gotOnce: true })
  expect(report.slow.grownMb).toBeLessThan(80)
}, 1_200_000)
