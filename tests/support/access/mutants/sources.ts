import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../../../..')

/** The TypeScript files under a folder, by their paths in the repository. */
export function filesUnder(folder: string): string[] {
  return globSync(`${folder}/**/*.ts`, { cwd: root }).sort()
}

export function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

export function lineAt({ text, index }: { text: string; index: number }): number {
  return text.slice(0, index).split('\n').length
}

type PlacesOfArgs = { text: string; pattern: RegExp }

/** Each match of a pattern with the place of its first group, or of the whole. */
export function placesOf({ text, pattern }: PlacesOfArgs): { start: number; end: number; found: RegExpExecArray }[] {
  return [...text.matchAll(new RegExp(pattern.source, 'gd'))].map((found) => {
    const [start, end] = found.indices?.[found.length > 1 ? 1 : 0] ?? [0, 0]
    return { start, end, found }
  })
}
