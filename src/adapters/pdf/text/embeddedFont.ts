import type { FallbackFace } from './fallbackFamilies.ts'
import { type Face, isFallback } from './faces.ts'
import { openFace, type OpenFont } from './openFace.ts'
import { unicodeMap } from './unicodeMap.ts'

export type Glyph = { id: number; advanceWidth: number; codePoints: number[] }
type Position = { xAdvance: number; xOffset: number; yOffset: number }

/** The part of pdfkit's embedded font that is used here; its published types stop at the document. */
export type EmbeddedFont = {
  id: string
  scale: number
  ascender: number
  descender: number
  font: {
    _glyphs: Record<number, unknown>
    getGlyph: (id: number, codePoints?: number[]) => Glyph
    hasGlyphForCodePoint: (codePoint: number) => boolean
    layout: (
      text: string,
      features: string[],
      script?: string,
      language?: string,
      direction?: 'ltr' | 'rtl',
    ) => { glyphs: Glyph[]; positions: Position[] }
  }
  subset: { glyphs: number[]; includeGlyph: (id: number) => number }
  widths: number[]
  unicode: (number[] | undefined)[]
  toUnicodeCmap: () => unknown
  ref: () => unknown
}

/** A face made ready in the document, with the two repairs without which Arabic could not be copied out of it. */
export function embedFont(
  doc: PDFKit.PDFDocument,
  face: Face,
  openFallback: (face: FallbackFace) => OpenFont,
): EmbeddedFont {
  // pdfkit takes a font that is open as well; its published type does not say so.
  doc.registerFont(face, (isFallback(face) ? openFallback(face) : openFace(face)) as unknown as string)
  doc.font(face)
  // `_font` is what `font()` has just chosen; pdfkit names no public way to it.
  const font = (doc as unknown as { _font: EmbeddedFont })._font
  keepGlyphsApart(font)
  font.toUnicodeCmap = () => {
    // `ref` makes an indirect object; the published types leave it out.
    const map = (doc as unknown as { ref: (data: object) => { end: (content: string) => void } }).ref({})
    map.end(unicodeMap(font.unicode))
    return map
  }
  return font
}

/**
 * fontkit keeps the first object made for a glyph, and with it the wrong characters where several letters share its
 * shape. Each document begins anew, though the open font is shared.
 */
function keepGlyphsApart({ font }: EmbeddedFont): void {
  const { getGlyph } = Object.getPrototypeOf(font) as EmbeddedFont['font'] // a font is an instance of its class
  const known = new Map<string, Glyph>()
  font.getGlyph = (id, codePoints = []) => {
    const key = `${id}|${codePoints.join('+')}`
    const glyph = known.get(key)
    if (glyph) return glyph
    delete font._glyphs[id]
    const made = getGlyph.call(font, id, codePoints)
    known.set(key, made)
    return made
  }
}
