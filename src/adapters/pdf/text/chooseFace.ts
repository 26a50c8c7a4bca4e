import { isSteering } from '../../../domain/print/isSteering.ts'
import { type HanForm, isSymbolFace } from './fallbackFamilies.ts'
import { type Face, type FaceWish, facesFor, isFallback } from './faces.ts'
import type { Fallbacks } from './loadFallbacks.ts'

type Request = {
  wish: FaceWish & { han?: HanForm | undefined }
  codePoint: number
  /** The face of the previous character. */
  previous: Face | undefined
  has: (face: Face, codePoint: number) => boolean
  fallbacks: Fallbacks | null
}

/**
 * The face that draws a character: that of its neighbour where they belong together, the wished one, or the first that
 * has it.
 */
export function chooseFace({ wish: { han, ...wish }, codePoint, previous, has, fallbacks }: Request): Face {
  const faces = facesFor(wish)
  if (previous && joinsPrevious(codePoint, previous) && has(previous, codePoint)) {
    if (isFallback(previous) || faces.includes(previous)) return previous
  }
  const usual = faces.find((face) => has(face, codePoint))
  const otherwise = usual ?? previous ?? faces[0] ?? 'serif'
  if (usual || isSteering(codePoint)) return otherwise
  // Emoji that are joined into one are in one file.
  if (previous && isFallback(previous) && isSymbolFace(previous) && has(previous, codePoint)) return previous
  return fallbacks?.faceFor({ codePoint, han }) ?? otherwise
}

/** Spaces, marks and joiners keep the face of the character before them. */
function joinsPrevious(codePoint: number, previous: Face): boolean {
  if (codePoint === 0x20 || codePoint === 0xa0) return !isFallback(previous)
  if (isSteering(codePoint)) return true
  return codePoint >= 0x300 && /^\p{M}$/u.test(String.fromCodePoint(codePoint))
}
