import { isSteering } from '../../../domain/print/isSteering.ts'
import type { Typesetter } from '../../pdf/text/createTypesetter.ts'
import { type Face, faceScale, facesFor, isFallback } from '../../pdf/text/faces.ts'
import type { ShapedText } from '../../pdf/text/glyphOperators.ts'
import { openFace, type OpenFont } from '../../pdf/text/openFace.ts'

export type Outliner = Typesetter & { takePaths: () => string }

/**
 * Shapes text in the same embedded faces as the documents and draws it as outlines, because the image library has no
 * fonts. Arabic joins and reads right to left. `takePaths` returns what was drawn as SVG and starts over.
 */
export function createOutliner(): Outliner {
  let paths: string[] = []
  return {
    faceFor: (wish, codePoint, previous) => {
      const faces = facesFor(wish)
      const isLoose = codePoint === 0x20 || isSteering(codePoint) || /^\p{M}$/u.test(String.fromCodePoint(codePoint))
      if (previous && isLoose && has(previous, codePoint)) return previous
      return faces.find((face) => has(face, codePoint)) ?? previous ?? faces[0] ?? 'serif'
    },
    isCovered: (codePoint) => facesFor({ family: 'serif' }).some((face) => has(face, codePoint)),
    shape,
    metrics: (face) => {
      const { ascent, descent, unitsPerEm } = fontOf(face)
      const scale = (1000 / unitsPerEm) * faceScale(face)
      // The height that Naskh's letters reach: the font's own metrics leave room for stacked marks.
      if (face.startsWith('naskh')) return { ascender: 950 * faceScale(face), descender: -430 * faceScale(face) }
      return { ascender: ascent * scale, descender: descent * scale }
    },
    draw: ({ face, shaped, size, x, baseline }) => {
      let pen = 0
      const unit = size / 1000
      const scale = size / fontOf(face).unitsPerEm
      for (const { code, advance, xOffset, yOffset } of shaped.glyphs) {
        const left = x + (pen + xOffset) * unit
        const top = baseline - yOffset * unit
        paths.push(fontOf(face).getGlyph(Number(code)).path.transform(scale, 0, 0, -scale, left, top).toSVG())
        pen += advance
      }
    },
    takePaths: () => {
      const drawn = `<path d="${paths.join('')}"/>`
      paths = []
      return drawn
    },
  }
}

/** Watermarks use only the regular faces. */
function fontOf(face: Face): OpenFont {
  return openFace(isFallback(face) ? 'serif' : face)
}

function has(face: Face, codePoint: number): boolean {
  return fontOf(face).hasGlyphForCodePoint(codePoint)
}

/** A glyph's code is its index in the face. */
function shape({ face, text, rtl }: { face: Face; text: string; rtl: boolean }): ShapedText {
  const font = fontOf(face)
  const { glyphs, positions } = font.layout(text, undefined, undefined, undefined, rtl ? 'rtl' : 'ltr')
  const scale = 1000 / font.unitsPerEm
  const placed = glyphs.map(({ id, advanceWidth }, index) => {
    const position = positions[index] ?? { xAdvance: advanceWidth, xOffset: 0, yOffset: 0 }
    return {
      code: String(id),
      advance: position.xAdvance * scale,
      width: advanceWidth * scale,
      xOffset: position.xOffset * scale,
      yOffset: position.yOffset * scale,
    }
  })
  return { glyphs: placed, advance: placed.reduce((sum, { advance }) => sum + advance, 0) }
}
