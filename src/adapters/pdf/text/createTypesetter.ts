import { type EmbeddedFont, embedFont, type Glyph } from './embeddedFont.ts'
import { type Face, type FaceWish, facesFor, faceScale } from './faces.ts'
import { decimal, glyphOperators, type ShapedText } from './glyphOperators.ts'
import { isSteering } from './printable.ts'

export type Typesetter = {
  faceFor: (wish: FaceWish, codePoint: number, previous: Face | undefined) => Face
  isCovered: (codePoint: number) => boolean
  shape: (request: { face: Face; text: string; rtl: boolean }) => ShapedText
  metrics: (face: Face) => { ascender: number; descender: number }
  draw: (request: { face: Face; shaped: ShapedText; size: number; x: number; baseline: number; color: string }) => void
}

/**
 * Shapes and draws text in the embedded faces of one document, each direction as told. A glyph that stands for several
 * characters gets one code for each, so that the text can be copied out as it was written.
 */
export function createTypesetter(doc: PDFKit.PDFDocument): Typesetter {
  const embedded = new Map<Face, EmbeddedFont>()
  const codes = new Map<string, number>()
  const shapes = new Map<string, ShapedText>()

  const fontOf = (face: Face): EmbeddedFont => {
    const known = embedded.get(face)
    if (known) return known
    const font = embedFont(doc, face)
    embedded.set(face, font)
    return font
  }
  const has = (face: Face, codePoint: number) => fontOf(face).font.hasGlyphForCodePoint(codePoint)

  const shape: Typesetter['shape'] = ({ face, text, rtl }) => {
    const wordEnd = text.indexOf(' ') + 1
    if (wordEnd > 0 && wordEnd < text.length) return joined({ face, text, rtl })
    const key = `${face}|${rtl ? 'r' : 'l'}|${text}`
    const known = shapes.get(key)
    if (known) return known
    const font = fontOf(face)
    const run = font.font.layout(text, [], undefined, undefined, rtl ? 'rtl' : 'ltr')
    const glyphs = run.glyphs.map((glyph, index) => {
      const position = run.positions[index] ?? { xAdvance: glyph.advanceWidth, xOffset: 0, yOffset: 0 }
      return {
        code: codeOf({ face, font, glyph, codes }),
        advance: position.xAdvance * font.scale,
        width: glyph.advanceWidth * font.scale,
        xOffset: position.xOffset * font.scale,
        yOffset: position.yOffset * font.scale,
      }
    })
    const shaped = { glyphs, advance: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) }
    shapes.set(key, shaped)
    return shaped
  }

  /** Word by word, since words come again and lines do not. */
  const joined: Typesetter['shape'] = ({ face, text, rtl }) => {
    const words = text.split(/(?<= )/).map((word) => shape({ face, text: word, rtl }))
    if (rtl) words.reverse()
    return { glyphs: words.flatMap((word) => word.glyphs), advance: words.reduce((sum, word) => sum + word.advance, 0) }
  }

  return {
    shape,
    isCovered: (codePoint) => facesFor({ family: 'serif' }).some((face) => has(face, codePoint)),
    faceFor: (wish, codePoint, previous) => {
      const faces = facesFor(wish)
      if (previous && joinsPrevious(codePoint) && faces.includes(previous) && has(previous, codePoint)) return previous
      return faces.find((face) => has(face, codePoint)) ?? previous ?? faces[0] ?? 'serif'
    },
    metrics: (face) => {
      const { ascender, descender } = face.startsWith('naskh') ? naskhMetrics : fontOf(face)
      return { ascender: ascender * faceScale(face), descender: descender * faceScale(face) }
    },
    draw: ({ face, shaped, size, x, baseline, color }) => {
      const font = fontOf(face)
      // The page's table of fonts, which pdfkit fills as text is drawn through it.
      const page = doc.page as unknown as { fonts: Record<string, unknown> }
      page.fonts[font.id] ??= font.ref()
      doc.fillColor(color)
      doc.addContent(`BT /${font.id} ${decimal(size)} Tf ${glyphOperators({ shaped, size, x, baseline })} ET`)
    },
  }
}

/** What the letters of a contract reach; the font's own figures leave room for the Quran's stacked marks. */
const naskhMetrics = { ascender: 950, descender: -430 }

/** Spaces, marks and joiners keep the face of what stands before them. */
function joinsPrevious(codePoint: number): boolean {
  if (codePoint === 0x20 || codePoint === 0xa0 || isSteering(codePoint)) return true
  return codePoint >= 0x300 && /^\p{M}$/u.test(String.fromCodePoint(codePoint))
}

type CodeRequest = { face: Face; font: EmbeddedFont; glyph: Glyph; codes: Map<string, number> }

/** The code under which the glyph is in the document, one for each (glyph, characters) pair. */
function codeOf({ face, font, glyph, codes }: CodeRequest): string {
  const key = `${face}|${glyph.id}|${glyph.codePoints.join('+')}`
  let code = codes.get(key)
  if (code === undefined) {
    code = font.subset.includeGlyph(glyph.id)
    // The subset knows the glyph already under another character: a second copy of it.
    if (font.unicode[code] !== undefined) code = font.subset.glyphs.push(glyph.id) - 1
    font.widths[code] = glyph.advanceWidth * font.scale
    font.unicode[code] = glyph.codePoints
    codes.set(key, code)
  }
  return code.toString(16).padStart(4, '0')
}
