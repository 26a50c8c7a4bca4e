import { ratioOf, valueOf, type Name, type Rounds } from './measureRounds.ts'
import type { Measured } from './measureWork.ts'

export type Line = { what: string; rounds: Rounds; statements: Partial<Record<Name, number>> }

const columns: [title: string, key: keyof Measured, digits: number][] = [
  ['per second', 'perSecond', 0],
  ['p50 ms', 'p50Ms', 1],
  ['p99 ms', 'p99Ms', 1],
  ['server CPU ms', 'serverCpuMs', 2],
  ['Postgres CPU ms', 'postgresCpuMs', 2],
]

/** Prints what one server measured as a table of Markdown. */
export function printTable({ lines, of }: { lines: readonly Line[]; of: Name }): void {
  print(
    ['request', ...columns.map(([title]) => title), 'statements'],
    lines.map(({ what, rounds, statements }) => [
      what,
      ...columns.map(([, key, digits]) => valueOf({ rounds, of, key }).toFixed(digits)),
      String(statements[of] ?? ''),
    ]),
  )
}

/** Prints the platform's numbers as multiples of another's. */
export function printRatios({ lines, to }: { lines: readonly Line[]; to: Name }): void {
  print(
    ['request', ...columns.map(([title]) => title.replace(' ms', '')), 'statements'],
    lines.map(({ what, rounds, statements }) => [
      what,
      ...columns.map(([, key]) => ratioOf({ rounds, to, key }).toFixed(2)),
      ((statements.platform ?? Number.NaN) / (statements[to] ?? Number.NaN)).toFixed(1),
    ]),
  )
}

function print(head: string[], rows: string[][]): void {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const write = (cells: string[]) =>
    process.stdout.write(`| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |\n`)
  write(head)
  write(widths.map((width) => '-'.repeat(width)))
  for (const row of rows) write(row)
}
