import { chooseFace } from './chooseFace.ts'
import { type EmbeddedFont, embedFont } from './embeddedFont.ts'
import { type HanForm, isSymbolFace } from './fallbackFamilies.ts'
import { type Face, type FaceWish, facesFor, faceScale, isFallback } from './faces.ts'
import { decimal, glyphOperators, type ShapedText } from './glyphOperators.ts'
import type { Fallbacks } from './loadFallbacks.ts'
import { shapeRun } from './shapeRun.ts'
import { unusualCharacters } from './unusualCharacters.ts'

export type Typesetter = {
  faceFor: (wish: FaceWish & { han?: HanForm | undefined }, codePoint: number, previous: Face | undefined) => Face
  isCovered: (codePoint: number) => boolean
  shape: (request: { face: Face; text: string; rtl: boolean }) => ShapedText
  /**
   * How far a line goes above and below its baseline, in thousandths. Even for every face but those of other scripts.
   */
  metrics: (face: Face) => { ascender: number; descender: number }
  draw: (request: Drawing) => void
}

/** Faces of other scripts are there in one weight; `isBold` draws their strokes thicker. */
type Drawing = {
  face: Face
  shaped: ShapedText
  size: number
  x: number
  baseline: number
  color: string
  isBold?: boolean | undefined
}

/** A document's typesetter. `prepare` loads the faces that its texts need beyond the usual ones. */
export type DocumentTypesetter = Typesetter & { prepare: (texts: string[]) => Promise<void> }

/**
 * Shapes and draws text in the embedded faces of one document, each direction as told. A glyph that stands for several
 * characters gets one code for each, so that the text can be copied out as it was written.
 */
export function createTypesetter(doc: PDFKit.PDFDocument): DocumentTypesetter {
  const embedded = new Map<Face, EmbeddedFont>()
  const codes = new Map<string, number>()
  const shapes = new Map<string, ShapedText>()
  let fallbacks: Fallbacks | null = null

  const fontOf = (face: Face): EmbeddedFont => {
    const known = embedded.get(face)
    if (known) return known
    const font = embedFont(doc, face, (fallback) => {
      if (!fallbacks) throw new Error(`The face ${fallback} is not loaded.`)
      return fallbacks.fontOf(fallback)
    })
    embedded.set(face, font)
    return font
  }
  const has = (face: Face, codePoint: number) => fontOf(face).font.hasGlyphForCodePoint(codePoint)
  const isUsual = (codePoint: number) => facesFor({ family: 'serif' }).some((face) => has(face, codePoint))

  const shape: Typesetter['shape'] = ({ face, text, rtl }) => {
    const wordEnd = text.indexOf(' ') + 1
    if (wordEnd > 0 && wordEnd < text.length) return joined({ face, text, rtl })
    const key = `${face}|${rtl ? 'r' : 'l'}|${text}`
    const known = shapes.get(key)
    if (known) return known
    const shaped = shapeRun({ face, text, rtl, font: fontOf(face), fallbacks, codes })
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
    prepare: async (texts) => {
      const codePoints = unusualCharacters(texts).filter((codePoint) => !isUsual(codePoint))
      if (codePoints.length === 0) return
      // HarfBuzz and what unpacks the fonts are loaded for the few documents that need them.
      const { loadFallbacks } = await import('./loadFallbacks.ts')
      fallbacks = await loadFallbacks({ codePoints, texts })
    },
    isCovered: (codePoint) => isUsual(codePoint) || fallbacks?.faceFor({ codePoint }) !== undefined,
    faceFor: (wish, codePoint, previous) => chooseFace({ wish, codePoint, previous, has, fallbacks }),
    metrics: (face) => {
      if (face.startsWith('naskh')) return naskhMetrics
      return fontOf(isFallback(face) && !isSymbolFace(face) ? face : 'serif')
    },
    draw: (drawing) => drawText({ doc, font: fontOf(drawing.face), ...drawing }),
  }
}

/** What the letters of a contract reach; the font's own figures leave room for the Quran's stacked marks. */
const naskhMetrics = { ascender: 950 * faceScale('naskh'), descender: -430 * faceScale('naskh') }

type DrawRequest = Drawing & { doc: PDFKit.PDFDocument; font: EmbeddedFont }

function drawText({ doc, font, face, shaped, size, x, baseline, color, isBold }: DrawRequest): void {
  // The page's table of fonts, which pdfkit fills as text is drawn through it.
  const page = doc.page as unknown as { fonts: Record<string, unknown> }
  page.fonts[font.id] ??= font.ref()
  doc.fillColor(color)
  const isThickened = isBold === true && isFallback(face)
  if (isThickened) {
    doc
      .save()
      .strokeColor(color)
      .lineWidth(size / 28)
      .addContent('2 Tr')
  }
  doc.addContent(`BT /${font.id} ${decimal(size)} Tf ${glyphOperators({ shaped, size, x, baseline })} ET`)
  if (isThickened) doc.restore()
}
