import { create } from 'fontkit'
import { Blob, Face, Font } from 'harfbuzzjs'
import subsetFont from 'subset-font'
import { type FallbackFace, isVariable, packedFace } from './fallbackFamilies.ts'
import type { OpenFont } from './openFace.ts'

export type OpenFace = {
  face: FallbackFace
  characters: Set<number>
  /** Shapes text. */
  shaper: Font
  /** The font as pdfkit embeds it, under a name that no other file of its family has. */
  font: OpenFont
}

const regular = 400
const opened = new Map<FallbackFace, Promise<OpenFace>>()

/** A face unpacked, in regular weight; once in a thread. */
export function openFallbackFace(face: FallbackFace): Promise<OpenFace> {
  const known = opened.get(face)
  if (known) return known
  const opening = open(face)
  opened.set(face, opening)
  opening.catch(() => opened.delete(face))
  return opening
}

async function open(face: FallbackFace): Promise<OpenFace> {
  const bytes = await subsetFont(packedFace(face), undefined, {
    keepAllGlyphs: true,
    targetFormat: 'sfnt',
    ...(isVariable(face) && { variationAxes: { wght: regular } }),
  })
  const postscriptName = face.replace(/^.*\//, '').replace(':', '-')
  const font = create(bytes)
  return {
    face,
    characters: new Set(font.characterSet),
    shaper: new Font(new Face(new Blob(bytes))),
    font: Object.defineProperty(font, 'postscriptName', { value: postscriptName }),
  }
}
