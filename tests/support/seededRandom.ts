export type Random = {
  /** An integer from `min` to `max`, both included. */
  integer(min: number, max: number): number
  pick<Item>(items: readonly Item[]): Item
  shuffle<Item>(items: readonly Item[]): Item[]
}

/** A small generator (mulberry32): the same seed tells the same story, so a failing case can be run again. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const integer = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1))
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[integer(0, items.length - 1)]
    if (item === undefined) throw new Error('Nothing to pick from.')
    return item
  }
  const shuffle = <Item>(items: readonly Item[]): Item[] => {
    const left = [...items]
    return items.map(() => left.splice(integer(0, left.length - 1), 1)).flat()
  }
  return { integer, pick, shuffle }
}
