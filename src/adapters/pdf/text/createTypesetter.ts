import { type Face, type FaceWish, faceFile, facesFor, faceScale } from './faces.ts'
import { isSteering } from './printable.ts'

type Glyph = { id: number; advanceWidth: number; codePoints: number[] }
type Position = { xAdvance: number; xOffset: number; yOffset: number }

/** The part of pdfkit's embedded font that is used here; its published types stop at the document. */
type EmbeddedFont = {
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
    ) => {
      glyphs: Glyph[]
      positions: Position[]
    }
  }
  subset: { glyphs: number[]; includeGlyph: (id: number) => number }
  widths: number[]
  unicode: number[][]
  ref: () => unknown
}

export type PlacedGlyph = { code: string; advance: number; width: number; xOffset: number; yOffset: number }

/** Glyphs from left to right; lengths in thousandths of the font size. */
export type ShapedText = { glyphs: PlacedGlyph[]; advance: number }

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
    doc.registerFont(face, faceFile(face))
    doc.font(face)
    // `_font` is what `font()` has just chosen; pdfkit names no public way to it.
    const font = (doc as unknown as { _font: EmbeddedFont })._font
    forgetGlyphs(font)
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

/** fontkit keeps the first object made for a glyph, and with it the wrong characters where several letters share its shape. */
function forgetGlyphs({ font }: EmbeddedFont): void {
  const getGlyph = font.getGlyph.bind(font)
  const known = new Map<string, Glyph>()
  font.getGlyph = (id, codePoints = []) => {
    const key = `${id}|${codePoints.join('+')}`
    const glyph = known.get(key)
    if (glyph) return glyph
    delete font._glyphs[id]
    const made = getGlyph(id, codePoints)
    known.set(key, made)
    return made
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

type Placement = { shaped: ShapedText; size: number; x: number; baseline: number }

/** Text operators for one run. The page's y axis points down, hence the mirrored text matrix. */
function glyphOperators({ shaped, size, x, baseline }: Placement): string {
  const unit = size / 1000
  const parts: string[] = []
  let pen = 0
  let open = ''
  const close = () => {
    if (open) parts.push(`[${open}] TJ`)
    open = ''
  }
  const moveTo = (dx: number, dy: number) => {
    close()
    parts.push(`1 0 0 -1 ${decimal(x + dx * unit)} ${decimal(baseline - dy * unit)} Tm`)
  }
  moveTo(0, 0)
  for (const glyph of shaped.glyphs) {
    const isOffset = glyph.xOffset !== 0 || glyph.yOffset !== 0
    if (isOffset) moveTo(pen + glyph.xOffset, glyph.yOffset)
    const kern = glyph.width - glyph.advance
    open += `<${glyph.code}>${Math.abs(kern) > 0.001 ? decimal(kern) : ''}`
    pen += glyph.advance
    if (isOffset) moveTo(pen, 0)
  }
  close()
  return parts.join(' ').replaceAll('><', '')
}

const decimal = (value: number): string => String(Math.round(value * 1000) / 1000)
