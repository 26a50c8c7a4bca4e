import type { EmbeddedFont, Glyph } from './embeddedFont.ts'
import { type Face, isFallback } from './faces.ts'
import type { PlacedGlyph, ShapedText } from './glyphOperators.ts'
import type { Fallbacks } from './loadFallbacks.ts'

type Request = {
  face: Face
  text: string
  rtl: boolean
  font: EmbeddedFont
  fallbacks: Fallbacks | null
  codes: Map<string, number>
}
type Shape = { glyph: Glyph; xAdvance: number; xOffset: number; yOffset: number }[]

/**
 * One word's glyphs from left to right, each under its code in the document: by HarfBuzz in other scripts, by fontkit
 * in the usual faces.
 */
export function shapeRun({ face, text, rtl, font, fallbacks, codes }: Request): ShapedText {
  const run = isFallback(face)
    ? (fallbacks?.shape({ face, text, rtl }) ?? []).map((one) => ({
        ...one,
        glyph: { ...one, advanceWidth: font.font.getGlyph(one.id).advanceWidth },
      }))
    : shapeUsual({ font, text, rtl })
  const glyphs = run.map(({ glyph, xAdvance, xOffset, yOffset }) => ({
    code: codeOf({ face, font, glyph, codes }),
    advance: xAdvance * font.scale,
    width: glyph.advanceWidth * font.scale,
    xOffset: xOffset * font.scale,
    yOffset: yOffset * font.scale,
  }))
  // Programs that copy the text reorder what reads from right to left.
  const isTold = isFallback(face) && !rtl && run.some(({ glyph: { codePoints } }) => codePoints.length !== 1)
  const advance = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0)
  return { glyphs: isTold ? told(glyphs, text) : glyphs, advance }
}

function shapeUsual({ font, text, rtl }: Pick<Request, 'font' | 'text' | 'rtl'>): Shape {
  const run = font.font.layout(text, [], undefined, undefined, rtl ? 'rtl' : 'ltr')
  return run.glyphs.map((glyph, index) => ({
    glyph,
    ...(run.positions[index] ?? { xAdvance: glyph.advanceWidth, xOffset: 0, yOffset: 0 }),
  }))
}

function told(glyphs: PlacedGlyph[], text: string): PlacedGlyph[] {
  return glyphs.map((glyph, index) => ({
    ...glyph,
    ...(index === 0 && { says: text }),
    ...(index === glyphs.length - 1 && { last: true }),
  }))
}

type CodeRequest = { face: Face; font: EmbeddedFont; glyph: Glyph; codes: Map<string, number> }

/** The code under which the glyph is in the document, one for each (glyph, characters) pair. */
function codeOf({ face, font, glyph, codes }: CodeRequest): string {
  const key = `${face}|${glyph.id}|${glyph.codePoints.join('+')}`
  let code = codes.get(key)
  if (code === undefined) {
    code = font.subset.includeGlyph(glyph.id)
    // The subset has the glyph under another character already: add a second copy.
    if (font.unicode[code] !== undefined) code = font.subset.glyphs.push(glyph.id) - 1
    font.widths[code] = glyph.advanceWidth * font.scale
    font.unicode[code] = glyph.codePoints
    codes.set(key, code)
  }
  return code.toString(16).padStart(4, '0')
}
