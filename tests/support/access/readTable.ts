import { readFileSync } from 'node:fs'

/** A line of a table by the names of its columns. */
export type Line = Record<string, string>

let known: Record<string, Line[]> | undefined

/** The tables of `tests/access/table.md` by the headings above them. */
export function readTable(): Record<string, Line[]> {
  known ??= read()
  return known
}

function read(): Record<string, Line[]> {
  const text = readFileSync(new URL('../../access/table.md', import.meta.url), 'utf8')
  const sections = text.split(/^## /m).slice(1)
  return Object.fromEntries(sections.map((section) => [section.split('\n', 1)[0]?.trim() ?? '', linesOf(section)]))
}

function linesOf(section: string): Line[] {
  const [header, , ...lines] = section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map(cellsOf)
  return lines.map((cells) => Object.fromEntries((header ?? []).map((name, index) => [name, cells[index] ?? ''])))
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim().replaceAll('\\_', '_'))
}

/** The areas whose lines each name one operation. */
export const areas = [
  'Accounts and sessions',
  'Profile and identity',
  'Projects',
  'Contracts',
  'Money',
  'Messages and notifications',
  'Files',
  'Administration',
  'The rest',
]
