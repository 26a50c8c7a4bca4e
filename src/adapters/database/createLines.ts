import { createLine, type Line } from './createLine.ts'
import { poolSizes } from './poolSizes.ts'
import type { EnterRow } from './takeConnection.ts'
import type { Purpose } from './runFor.ts'

/** The share of connections kept free of transactions, for reads: a quarter. */
const keptForReads = 0.25
/** Transactions on one row at a time: one that holds it and one ready behind it. */
const atOneRow = 2
const longest = 1_000

/** The line for work that ends by taking a document number. */
export const numbersLine = 'numbers'
/** More than for one row, because two that wait for rows of their own leave places to the others. */
const atNumbers = 6

export type Lines = {
  writers: Record<Purpose, Line>
  enterRow: EnterRow
  /** How many wait in the lines of rows. */
  waitingForRows: () => number
}

/** The lines of a process: one for the writers of each purpose, and one for each row in use. */
export function createLines(): Lines {
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
    waitingForRows: () => [...rows.values()].reduce((sum, line) => sum + line.waiting(), 0),
  }
}
