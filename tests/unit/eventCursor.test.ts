import { expect, test } from '@jest/globals'
import {
  cursorMs,
  decodeCursor,
  encodeCursor,
  formatSnapshot,
  isBefore,
  isVisible,
  parseSnapshot,
  type Cursor,
  type Snapshot,
} from '../../src/domain/notifications/eventCursor.ts'
import { seededRandom } from '../support/seededRandom.ts'

const atMs = Date.UTC(2026, 10, 23)
const epoch = 'abc1'

/** A database in small: transactions begin and end, and a snapshot can be taken at any time. */
function history({ seed, steps }: { seed: number; steps: number }): {
  snapshots: Snapshot[]
  endedAt: Map<bigint, number>
} {
  const random = seededRandom(seed)
  const running = new Set<bigint>()
  const endedAt = new Map<bigint, number>()
  const snapshots: Snapshot[] = []
  let next = 1000n
  let latestEnded = 999n
  for (let step = 0; step < steps; step += 1) {
    const dice = random.integer(0, 99)
    if (dice < 40) running.add(next++)
    const ending = [...running][random.integer(0, Math.max(0, running.size - 1))]
    if (dice >= 50 && ending !== undefined) {
      running.delete(ending)
      endedAt.set(ending, snapshots.length)
      if (ending > latestEnded) latestEnded = ending
    }
    const xmax = latestEnded + 1n
    const below = [...running].filter((xid) => xid < xmax).sort((one, other) => (one < other ? -1 : 1))
    snapshots.push({ xmin: below[0] ?? xmax, xmax, running: below })
  }
  return { snapshots, endedAt }
}

test('a snapshot shows exactly what had ended when it was taken, and snapshots are in order', () => {
  for (let seed = 1; seed <= 10; seed += 1) {
    const { snapshots, endedAt } = history({ seed, steps: 120 })
    const times = new Set(endedAt.values())
    for (const [at, snapshot] of snapshots.entries()) {
      const wrong = [...endedAt].filter(([xid, ended]) => isVisible({ xid, snapshot }) !== ended <= at)
      const later = snapshots[at + 1]
      const isWrongOrder =
        later !== undefined && (isBefore(later, snapshot) || isBefore(snapshot, later) !== times.has(at + 1))
      expect({ seed, at, wrong, isWrongOrder }).toEqual({ seed, at, wrong: [], isWrongOrder: false })
    }
  }
})

test('a position comes back from its id as it was, whatever is running', () => {
  const { snapshots } = history({ seed: 7, steps: 300 })
  for (const [index, had] of snapshots.entries()) {
    const of = snapshots[Math.min(index + 5, snapshots.length - 1)] ?? had
    const cursors: Cursor[] = [
      { had, page: null, atMs },
      { had, page: { of, through: BigInt(index) * 977n }, atMs },
    ]
    for (const cursor of cursors) {
      const text = encodeCursor({ cursor, epoch })
      expect(text).toMatch(/^[0-9a-z.-]+$/)
      expect(decodeCursor({ text, epoch, nowMs: atMs })).toEqual(cursor)
    }
    expect(parseSnapshot(formatSnapshot(had))).toEqual(had)
  }
})

test('ids are of one history, and good for seven days', () => {
  const text = encodeCursor({ cursor: { had: { xmin: 5n, xmax: 9n, running: [5n, 7n] }, page: null, atMs }, epoch })
  expect(decodeCursor({ text, epoch, nowMs: atMs + cursorMs - 1000 })).not.toBeNull()
  expect(decodeCursor({ text, epoch, nowMs: atMs + cursorMs + 1000 })).toBeNull()
  expect(decodeCursor({ text, epoch: 'abc2', nowMs: atMs })).toBeNull()
})

test.each([
  '',
  '1',
  '1.abc1',
  `1.abc1.${Math.floor(atMs / 1000).toString(36)}`,
  '2.abc1.t.5-4',
  '1.abc1.t.0-4',
  '1.abc1.t.5-4-9',
  '1.abc1.t.5-4-1-0',
  '1.abc1.t.5-4.5-4',
  '1.abc1.t.5-4.5-4.',
  '1.abc1.t.5-4.5-4.9.9',
  '1.abc1.t.zzzzzzzzzzzzz-4',
  '1.abc1.t.5-zzzzzzzzzzzzz',
  '1.abc1.t.5--4',
  '1.abc1.T.5-4',
  '1.abc1.t.5-4\n',
])('what is no position is none: %j', (text) => {
  const at = text.replace('.t.', `.${Math.floor(atMs / 1000).toString(36)}.`)
  expect(decodeCursor({ text: at, epoch, nowMs: atMs })).toBeNull()
})

test('an endless position is none', () => {
  const text = `1.${epoch}.${Math.floor(atMs / 1000).toString(36)}.5-zzzz-${'1-'.repeat(5000)}1`
  expect(decodeCursor({ text, epoch, nowMs: atMs })).toBeNull()
  expect(decodeCursor({ text: text.slice(0, 4001).replace(/-$/, ''), epoch, nowMs: atMs })).not.toBeNull()
})
