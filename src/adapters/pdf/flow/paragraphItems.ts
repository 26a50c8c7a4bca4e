import { type Line, layoutParagraph } from '../text/layoutParagraph.ts'
import type { Direction, Piece, Span } from '../text/paragraph.ts'
import { faceScale } from '../text/faces.ts'
import type { Sheet } from './createSheet.ts'
import type { Item } from './item.ts'

export type Align = 'start' | 'end' | 'center' | 'left' | 'right'

type Request = {
  sheet: Sheet
  spans: Span[]
  width: number
  gap?: number
  align?: Align
  direction?: Direction
  lineHeight?: number
  /** The last line stays with the next item. */
  keepNext?: boolean
}

/** A paragraph as one item per line. Its first two lines stay together, and so do its last two. */
export function paragraphItems({
  sheet,
  spans,
  width,
  gap = 0,
  align = 'start',
  lineHeight = 1.45,
  ...rest
}: Request): Item[] {
  const direction = rest.direction ?? sheet.direction
  const lines = layoutParagraph({ spans, width, direction, lineHeight, typesetter: sheet.typesetter })
  return lines.map((line, index) => ({
    height: line.height,
    gap: index === 0 ? gap : 0,
    keepNext: index === lines.length - 1 ? rest.keepNext === true : index === 0 || index === lines.length - 2,
    draw: (left, top) =>
      drawLine({ sheet, line, left: left + indent({ align, direction, slack: width - line.width }), top }),
  }))
}

function indent({ align, direction, slack }: { align: Align; direction: Direction; slack: number }): number {
  if (align === 'center') return slack / 2
  const isRight =
    align === 'right' || (align === 'start' && direction === 'rtl') || (align === 'end' && direction === 'ltr')
  return isRight ? slack : 0
}

type LineRequest = { sheet: Sheet; line: Line; left: number; top: number }

function drawLine({ sheet, line, left, top }: LineRequest): void {
  const baseline = top + line.ascent
  for (const piece of line.pieces) {
    const x = left + piece.x
    if (piece.style.background) drawBackground({ sheet, piece, x, baseline })
    sheet.typesetter.draw({
      face: piece.face,
      shaped: sheet.typesetter.shape(piece),
      size: piece.style.size * faceScale(piece.face),
      x,
      baseline,
      color: piece.style.color,
      isBold: piece.style.bold,
    })
    if (piece.style.underline) drawStroke({ sheet, piece, x, y: baseline + piece.style.size * 0.14 })
    if (piece.style.strike) drawStroke({ sheet, piece, x, y: baseline - piece.style.size * 0.26 })
    if (piece.style.link) sheet.doc.link(x, top, piece.width, line.height, piece.style.link)
  }
}

function drawStroke({ sheet, piece, x, y }: { sheet: Sheet; piece: Piece; x: number; y: number }): void {
  sheet.doc
    .lineWidth(piece.style.size / 18)
    .moveTo(x, y)
    .lineTo(x + piece.width, y)
    .stroke(piece.style.color)
}

type BackgroundRequest = { sheet: Sheet; piece: Piece; x: number; baseline: number }

function drawBackground({ sheet, piece, x, baseline }: BackgroundRequest): void {
  const { size, background } = piece.style
  sheet.doc.rect(x, baseline - size * 0.92, piece.width, size * 1.24).fill(background ?? '#ffffff')
}
