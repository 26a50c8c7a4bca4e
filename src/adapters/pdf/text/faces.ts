import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { FallbackFace } from './fallbackFamilies.ts'

/** The faces in which documents are set, and the file it comes from (all under the Open Font License). */
const files = {
  serif: 'noto-serif/400Regular/NotoSerif_400Regular.ttf',
  serifBold: 'noto-serif/700Bold/NotoSerif_700Bold.ttf',
  serifItalic: 'noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf',
  serifBoldItalic: 'noto-serif/700Bold_Italic/NotoSerif_700Bold_Italic.ttf',
  naskh: 'noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  naskhBold: 'noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
  mono: 'noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf',
  monoBold: 'noto-sans-mono/700Bold/NotoSansMono_700Bold.ttf',
  script: 'dancing-script/400Regular/DancingScript_400Regular.ttf',
} as const

export type BaseFace = keyof typeof files

/** A usual face, or one of those for what the usual ones lack. */
export type Face = BaseFace | FallbackFace

export const isFallback = (face: Face): face is FallbackFace => face.startsWith('@')

/** Naskh is drawn small on its em square; this makes it stand beside the Latin letters as their equal. */
export const faceScale = (face: Face): number => (face.startsWith('naskh') ? 1.14 : face.startsWith('mono') ? 0.92 : 1)

// From the folder that the platform runs in, not from this file: a bundler that sees where it leads would bundle the
// fonts' packages.
const require = createRequire(path.resolve('package.json'))
const loaded = new Map<BaseFace, Buffer>()

/** The bytes of a face, read once in a process. */
export function faceFile(face: BaseFace): Buffer {
  const known = loaded.get(face)
  if (known) return known
  // The panel's bundler would take every file of these packages for a module of its own.
  const bytes = readFileSync(require.resolve(/* turbopackIgnore: true */ `@expo-google-fonts/${files[face]}`))
  loaded.set(face, bytes)
  return bytes
}

export type FaceWish = { family: 'serif' | 'mono' | 'script'; bold?: boolean; italic?: boolean }

/** Faces to try for a character, the wished one first. */
export function facesFor({ family, bold, italic }: FaceWish): BaseFace[] {
  const serif: BaseFace = bold && italic ? 'serifBoldItalic' : bold ? 'serifBold' : italic ? 'serifItalic' : 'serif'
  const naskh: BaseFace = bold ? 'naskhBold' : 'naskh'
  const mono: BaseFace = bold ? 'monoBold' : 'mono'
  if (family === 'mono') return [mono, naskh, serif]
  if (family === 'script') return ['script', 'serifItalic', naskh, mono]
  return [serif, naskh, mono]
}
