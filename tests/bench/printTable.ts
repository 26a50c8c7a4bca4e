import type { Measured } from './measureWork.ts'

type Line = Measured & { statements: number }

const columns: [title: string, value: (line: Line) => string][] = [
  ['per second', ({ perSecond }) => perSecond.toFixed(0)],
  ['p50 ms', ({ p50Ms }) => p50Ms.toFixed(1)],
  ['p99 ms', ({ p99Ms }) => p99Ms.toFixed(1)],
  ['server CPU ms', ({ serverCpuMs }) => serverCpuMs.toFixed(2)],
  ['Postgres CPU ms', ({ postgresCpuMs }) => postgresCpuMs.toFixed(2)],
  ['statements', ({ statements }) => String(statements)],
]

/** Prints the measurements as a table of Markdown. */
export function printTable(lines: readonly Line[]): void {
  const head = ['request', ...columns.map(([title]) => title)]
  const rows = lines.map((line) => [line.what, ...columns.map(([, value]) => value(line))])
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const write = (cells: string[]) =>
    process.stdout.write(`| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |\n`)
  write(head)
  write(widths.map((width) => '-'.repeat(width)))
  for (const row of rows) write(row)
}
