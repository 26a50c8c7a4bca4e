import { expect, test } from '@jest/globals'
import { postgresSince } from '../bench/cpuOf.ts'
import { ratioOf, valueOf } from '../bench/measureRounds.ts'

const measured = (perSecond: number) => ({ perSecond, p50Ms: 1, p99Ms: 1, serverCpuMs: 1, postgresCpuMs: 1 })

test('a ratio is that of the servers within a round, whatever else the machine did in it', () => {
  const rounds = [
    { platform: measured(10), stock: measured(20) },
    { platform: measured(100), stock: measured(200) },
    { platform: measured(1_000), stock: measured(100) },
  ]
  expect(ratioOf({ rounds, to: 'stock', key: 'perSecond' })).toBe(0.5)
  expect(valueOf({ rounds, of: 'platform', key: 'perSecond' })).toBe(100)
  expect(ratioOf({ rounds, to: 'handwritten', key: 'perSecond' })).toBeNaN()
})

test('what connections to other databases use is not counted, and what ended meanwhile is counted once', () => {
  // The postmaster and the log writer have used 50 ms. Process 2 ends; its 30 ms become the postmaster's.
  const before = {
    total: 50 + 30 + 200 + 7,
    backends: new Map([
      [1, { database: 'alphazee', ms: 200 }],
      [2, { database: 'stock', ms: 30 }],
      [3, { database: 'stock', ms: 7 }],
    ]),
  }
  const after = {
    total: 50 + 4 + 30 + 260 + 17 + 5,
    backends: new Map([
      [1, { database: 'alphazee', ms: 260 }],
      [3, { database: 'stock', ms: 17 }],
      [4, { database: 'stock', ms: 5 }],
    ]),
  }
  expect(postgresSince({ before, after, database: 'alphazee' })).toBe(60 + 4)
})
