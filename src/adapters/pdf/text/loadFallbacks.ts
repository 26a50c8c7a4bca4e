import { type FallbackFace, fallbackFaces, type HanForm } from './fallbackFamilies.ts'
import { hanForm } from './hanForm.ts'
import { type OpenFace, openFallbackFace } from './openFallbackFace.ts'
import { type ShapedGlyph, shapeFallback } from './shapeFallback.ts'

export type Fallbacks = {
  /** The loaded face that draws a character, if there is one. */
  faceFor: (request: { codePoint: number; han?: HanForm | undefined }) => FallbackFace | undefined
  fontOf: (face: FallbackFace) => OpenFace['font']
  shape: (request: { face: FallbackFace; text: string; rtl: boolean }) => ShapedGlyph[]
}

type LoadFallbacksArgs = { codePoints: number[]; texts: string[] }

/**
 * The faces that draw these characters, in every form that these texts write Chinese characters in. Nothing else is
 * read or unpacked.
 */
export async function loadFallbacks({ codePoints, texts }: LoadFallbacksArgs): Promise<Fallbacks> {
  const forms = new Set([...texts, texts.join('\n')].map(hanForm))
  const loaded = new Map<FallbackFace, OpenFace>()
  const load = async (codePoint: number, han: HanForm | undefined) => {
    for (const face of fallbackFaces({ codePoint, han })) {
      const one = await openFallbackFace(face)
      if (!one.characters.has(codePoint)) continue
      loaded.set(face, one)
      return
    }
  }
  for (const han of forms) for (const codePoint of codePoints) await load(codePoint, han)
  const faceOf = (face: FallbackFace): OpenFace => {
    const one = loaded.get(face)
    if (!one) throw new Error(`The face ${face} is not loaded.`)
    return one
  }
  const chosen = new Map<string, FallbackFace | undefined>()
  return {
    faceFor: ({ codePoint, han }) => {
      const key = `${codePoint}|${han ?? ''}`
      if (chosen.has(key)) return chosen.get(key)
      const face = fallbackFaces({ codePoint, han }).find((one) => loaded.get(one)?.characters.has(codePoint))
      chosen.set(key, face)
      return face
    },
    fontOf: (face) => faceOf(face).font,
    shape: ({ face, ...request }) => shapeFallback({ shaper: faceOf(face).shaper, ...request }),
  }
}
