import { fail } from '../../errors.ts'
import { retryAfterSeconds } from './retryAfterSeconds.ts'

export type Line = {
  /**
   * Resolves when it is the caller's turn, to a function that gives the place back. Throws `unavailable` when
   * `patience` ends or the line is full.
   */
  enter: (patience: () => AbortSignal) => Promise<() => void>
  isEmpty: () => boolean
  /** How many are not through yet. */
  waiting: () => number
}

/** Lets a fixed number through at a time. The others wait in order, `longest` of them at most. */
export function createLine({ places, longest }: { places: number; longest: number }): Line {
  let free = places
  const waiting = new Set<() => void>()
  const giveOn = () => {
    const [next] = waiting
    if (next === undefined) free += 1
    else next()
  }
  const takeTurn = (patience: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const giveUp = () => {
        waiting.delete(turn)
        reject(busy())
      }
      const turn = () => {
        waiting.delete(turn)
        patience.removeEventListener('abort', giveUp)
        resolve()
      }
      if (patience.aborted || waiting.size >= longest) {
        reject(busy())
        return
      }
      waiting.add(turn)
      patience.addEventListener('abort', giveUp, { once: true })
    })
  return {
    enter: async (patience) => {
      if (free > 0) free -= 1
      else await takeTurn(patience())
      let isInside = true
      return () => {
        if (isInside) giveOn()
        isInside = false
      }
    },
    isEmpty: () => free === places,
    waiting: () => waiting.size,
  }
}

function busy() {
  return fail('unavailable', {}, retryAfterSeconds)
}
