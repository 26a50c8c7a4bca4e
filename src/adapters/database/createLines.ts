import { createLine, type Line } from './createLine.ts'
import { poolSizes } from './createPools.ts'
import type { EnterRow } from './takeConnection.ts'
import type { Purpose } from './runFor.ts'

/** Of the connections of one purpose so many are kept from transactions, for reads: a quarter. */
const keptForReads = 0.25
/** At work on one row at once: one that has it and one that is ready behind it. */
const atOneRow = 2
const longest = 1_000

/** The line of all whose work ends with a number of a series. */
export const numbersLine = 'numbers'
/** More than at one row: two that wait for a row of their own leave places to the others. */
const atNumbers = 6

/** The lines of a process: one for the places of writers of each purpose, and one for each row that somebody is at work on. */
export function createLines(): { writers: Record<Purpose, Line>; enterRow: EnterRow } {
  const writersOf = (size: number) => createLine({ places: size - Math.ceil(size * keptForReads), longest })
  const rows = new Map<string, Line>()
  return {
    writers: {
      request: writersOf(poolSizes.request),
      job: writersOf(poolSizes.job),
      migration: writersOf(poolSizes.migration),
    },
    enterRow: async ({ row, patience }) => {
      const line = rows.get(row) ?? createLine({ places: row === numbersLine ? atNumbers : atOneRow, longest })
      rows.set(row, line)
      const leave = await line.enter(patience)
      return () => {
        leave()
        if (line.isEmpty()) rows.delete(row)
      }
    },
  }
}
