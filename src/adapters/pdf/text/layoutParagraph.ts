import { breakLines } from './breakLines.ts'
import type { Typesetter } from './createTypesetter.ts'
import type { Face } from './faces.ts'
import {
  createParagraph,
  type Direction,
  type Paragraph,
  type Piece,
  pieceOf,
  type Span,
  stretches,
  type TextStyle,
  trimmedEnd,
} from './paragraph.ts'

export type Line = { pieces: Piece[]; width: number; height: number; ascent: number }

type Request = {
  spans: Span[]
  width: number
  direction: Direction
  lineHeight: number
  typesetter: Typesetter
}

/**
 * Breaks styled text into lines no wider than `width` (UAX #14; a word wider than the line breaks between its
 * characters) and puts every line's pieces into the order in which they are read on paper (UAX #9).
 */
export function layoutParagraph({ spans, width, direction, lineHeight, typesetter }: Request): Line[] {
  return splitAtLineEnds(spans).flatMap((part) => {
    const paragraph = createParagraph({ spans: part, direction, typesetter, lineHeight })
    return breakLines(paragraph, width).map(([start, end]) => buildLine({ paragraph, start, end, direction }))
  })
}

/** Each part keeps at least one span, so that an empty line has the height of its style. */
function splitAtLineEnds(spans: Span[]): Span[][] {
  const parts: Span[][] = [[]]
  for (const span of spans) {
    const [first = '', ...rest] = span.text.split('\n')
    parts.at(-1)?.push({ ...span, text: first })
    for (const text of rest) parts.push([{ ...span, text }])
  }
  return parts.filter((part) => part.length > 0)
}

type LineRequest = { paragraph: Paragraph; start: number; end: number; direction: Direction }

function buildLine({ paragraph, start, end, direction }: LineRequest): Line {
  const visibleEnd = trimmedEnd(paragraph.text, start, end)
  const runs = visibleEnd > start ? [...stretches(paragraph, start, visibleEnd)] : []
  const levels = runs.map(([from]) => paragraph.levels[from] ?? (direction === 'rtl' ? 1 : 0))
  let width = 0
  const pieces: Piece[] = []
  for (const index of visualOrder(levels)) {
    const run = runs[index]
    if (!run) continue
    const piece = pieceOf(paragraph, run[0], run[1])
    if (piece.text !== '') pieces.push({ ...piece, x: width })
    width += piece.width
  }
  const measured =
    pieces.length > 0 ? pieces : paragraph.units.slice(Math.min(start, paragraph.units.length - 1)).slice(0, 1)
  return { pieces, width, ...heightOf(measured, paragraph) }
}

/** Rule L2: from the highest level down to the lowest odd one, turn round every stretch at that level or above. */
function visualOrder(levels: number[]): number[] {
  const order = levels.map((_, index) => index)
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from
      while (to < order.length && (levels[order[to] ?? 0] ?? 0) >= level) to++
      if (to - from > 1) order.splice(from, to - from, ...order.slice(from, to).reverse())
      if (to > from) from = to
    }
  }
  return order
}

/** Even line spacing whatever face a line has: the height follows the largest size on it. */
function heightOf(units: { style: TextStyle; face: Face }[], { typesetter, lineHeight }: Paragraph) {
  let height = 0
  let ascent = 0
  for (const { style, face } of units) {
    const { ascender, descender } = typesetter.metrics(face)
    const natural = ((ascender - descender) * style.size) / 1000
    const wanted = Math.max(style.size * lineHeight, natural * 0.98)
    height = Math.max(height, wanted)
    ascent = Math.max(ascent, (wanted - natural) / 2 + (ascender * style.size) / 1000)
  }
  return { height, ascent }
}
