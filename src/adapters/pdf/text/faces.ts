import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Every face that a document may embed, and the file it comes from (all under the Open Font License). */
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

export type Face = keyof typeof files

/** Naskh is drawn small on its em square; this makes it stand beside the Latin letters as their equal. */
export const faceScale = (face: Face): number => (face.startsWith('naskh') ? 1.14 : face.startsWith('mono') ? 0.92 : 1)

/** Not resolved as modules: whoever bundles the panel would try to bundle the fonts. The platform always runs in its own folder. */
const folder = path.join(process.cwd(), 'node_modules', '@expo-google-fonts')
const loaded = new Map<Face, Buffer>()

/** The bytes of a face, read once in a process. */
export function faceFile(face: Face): Buffer {
  const known = loaded.get(face)
  if (known) return known
  const bytes = readFileSync(path.join(/* turbopackIgnore: true */ folder, files[face]))
  loaded.set(face, bytes)
  return bytes
}

export type FaceWish = { family: 'serif' | 'mono' | 'script'; bold?: boolean; italic?: boolean }

/** Faces to try for a character, the wished one first. */
export function facesFor({ family, bold, italic }: FaceWish): Face[] {
  const serif: Face = bold && italic ? 'serifBoldItalic' : bold ? 'serifBold' : italic ? 'serifItalic' : 'serif'
  const naskh: Face = bold ? 'naskhBold' : 'naskh'
  const mono: Face = bold ? 'monoBold' : 'mono'
  if (family === 'mono') return [mono, naskh, serif]
  if (family === 'script') return ['script', 'serifItalic', naskh, mono]
  return [serif, naskh, mono]
}
