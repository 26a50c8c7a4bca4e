import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** One file of a family, which has a part of its characters: `@fontsource-variable/noto-sans-sc:12`. */
export type FallbackFace = `@fontsource${string}:${string}`

/**
 * What draws the characters that the usual faces lack (Noto, under the Open Font License), the first family that has a
 * character. Symbols come before the scripts, emoji last: they are printed in black.
 */
const symbols = [
  '@fontsource/noto-sans-symbols-2',
  '@fontsource-variable/noto-sans-symbols',
  '@fontsource/noto-sans-math',
] as const
const scripts = [
  '@fontsource-variable/noto-sans-hebrew',
  '@fontsource-variable/noto-sans-thai',
  '@fontsource-variable/noto-sans-devanagari',
  '@fontsource-variable/noto-sans-bengali',
  '@fontsource-variable/noto-sans-gurmukhi',
  '@fontsource-variable/noto-sans-gujarati',
  '@fontsource-variable/noto-sans-tamil',
  '@fontsource-variable/noto-sans-telugu',
  '@fontsource-variable/noto-sans-kannada',
  '@fontsource-variable/noto-sans-malayalam',
  '@fontsource-variable/noto-sans-sinhala',
] as const
const emoji = '@fontsource-variable/noto-emoji'

/** Chinese and Japanese write shared characters in different forms. */
export type HanForm = 'sc' | 'tc' | 'jp' | 'kr'
const hanForms: HanForm[] = ['sc', 'tc', 'jp', 'kr']

type Range = [first: number, last: number]
type Family = { subset: string; ranges: Range[] }[]

// From the folder that the platform runs in, as for the usual faces.
const require = createRequire(path.resolve('package.json'))
const read = new Map<string, Family>()

type FallbackFacesArgs = { codePoint: number; han?: HanForm | undefined }

/** Files that should have a character, the likeliest first. Whether one has it is for the file to say. */
export function fallbackFaces({ codePoint, han = 'sc' }: FallbackFacesArgs): FallbackFace[] {
  return familiesFor(han).flatMap((name) => {
    const part = familyOf(name).find(({ ranges }) =>
      ranges.some(([first, last]) => codePoint >= first && codePoint <= last),
    )
    return part ? [faceOf(name, part.subset)] : []
  })
}

/** Every file of every family. */
export function allFallbackFaces(): FallbackFace[] {
  return familiesFor('sc').flatMap((name) => familyOf(name).map(({ subset }) => faceOf(name, subset)))
}

// Every name in the lists above begins so.
const faceOf = (name: string, subset: string) => `${name}:${subset}` as FallbackFace

/** Symbols and emoji do not make a line higher. */
export const isSymbolFace = (face: FallbackFace): boolean =>
  [...symbols, emoji].some((name) => face.startsWith(`${name}:`))

/** The packed bytes of a file. */
export function packedFace(face: FallbackFace): Buffer {
  const [name = '', subset = ''] = face.split(':')
  const variant = isVariable(face) ? 'wght' : '400'
  return readFileSync(resolve(`${name}/files/${name.split('/')[1]}-${subset}-${variant}-normal.woff2`))
}

export const isVariable = (face: string): boolean => face.startsWith('@fontsource-variable/')

function familiesFor(han: HanForm): string[] {
  const forms = [han, ...hanForms.filter((form) => form !== han)]
  return [...symbols, ...scripts, ...forms.map((form) => `@fontsource-variable/noto-sans-${form}`), emoji]
}

function familyOf(name: string): Family {
  const known = read.get(name)
  if (known) return known
  // The package lists each of its files with its characters.
  const listed = JSON.parse(readFileSync(resolve(`${name}/unicode.json`), 'utf8')) as Record<string, string>
  const family = Object.entries(listed).map(([key, ranges]) => ({
    subset: key.replace(/[[\]]/g, ''),
    ranges: ranges.split(',').map(rangeOf),
  }))
  read.set(name, family)
  return family
}

function rangeOf(text: string): Range {
  const [first = '', last = first] = text.trim().replace('U+', '').split('-')
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
}

// The panel's bundler would take every file of these packages for a module of its own.
const resolve = (file: string): string => require.resolve(/* turbopackIgnore: true */ file)
