import type { Random } from '../seededRandom.ts'
import type { Move } from './model.ts'

/** A move at a moment of its wave, of one of the contracts that there are by then. */
export type Planned = { move: Move; afterMs: number; which: number }

/**
 * The moves tried on one project's contracts. The moves of a wave run at once; the next wave waits for their answers.
 */
export type Story = {
  number: number
  /** A second contract of the same project, which the first one's activation is in the way of. */
  hasTwin: boolean
  /** How long it may be signed; `null` for the company's days. */
  expiresInMs: number | null
  waves: readonly (readonly Planned[])[]
}

type Weights = Partial<Record<Move, number>>

const weights: readonly Weights[] = [
  { send: 1 },
  { sign: 3, decline: 1, cancel: 1, resend: 1, revise: 2, activate: 2 },
  { activate: 6, send: 3, sign: 1, cancel: 2, revise: 1, complete: 1, decline: 1 },
]
const sizes: readonly (readonly number[])[] = [
  [1, 1, 1, 2],
  [1, 2, 3],
  [1, 2, 2],
]

/** Begins with one that is sent and signed, so that the fewest have a contract to seal. */
export function makeStories({ random, count }: { random: Random; count: number }): Story[] {
  return Array.from({ length: count }, (_, number) => (number === 0 ? signedAtOnce : makeStory({ random, number })))
}

const signedAtOnce: Story = {
  number: 0,
  hasTwin: false,
  expiresInMs: null,
  waves: [[{ move: 'send', afterMs: 0, which: 0 }], [{ move: 'sign', afterMs: 0, which: 0 }], []],
}

function makeStory({ random, number }: { random: Random; number: number }): Story {
  return {
    number,
    hasTwin: random.integer(0, 9) === 0,
    expiresInMs: random.integer(0, 3) === 0 ? random.integer(1500, 6000) : null,
    waves: weights.map((each, index) => makeWave({ random, weights: each, sizes: sizes[index] ?? [1] })),
  }
}

type MakeWaveArgs = { random: Random; weights: Weights; sizes: readonly number[] }

function makeWave({ random, weights: each, sizes: some }: MakeWaveArgs) {
  // Object.entries widens the keys; they are moves by the type.
  const bag = (Object.entries(each) as [Move, number][]).flatMap(([move, weight]) => Array<Move>(weight).fill(move))
  return Array.from({ length: random.pick(some) }, () => ({
    move: random.pick(bag),
    afterMs: random.integer(0, 60),
    which: random.integer(0, 99),
  }))
}
