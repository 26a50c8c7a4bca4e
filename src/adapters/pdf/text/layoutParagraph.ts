import bidiFactory from 'bidi-js'
import LineBreaker from 'linebreak'
import type { Typesetter } from './createTypesetter.ts'
import { type Face, type FaceWish, faceScale } from './faces.ts'

export type TextStyle = FaceWish & {
  size: number
  color: string
  underline?: boolean
  strike?: boolean
  background?: string
  link?: string
}

/** Text of one style; `\n` in it ends the line. */
export type Span = { text: string; style: TextStyle }

export type Direction = 'ltr' | 'rtl'

/** A stretch of one style, face and direction; `x` from the left end of the line. */
export type Piece = { x: number; width: number; face: Face; style: TextStyle; text: string; rtl: boolean }

export type Line = { pieces: Piece[]; width: number; height: number; ascent: number }

type Request = {
  spans: Span[]
  width: number
  direction: Direction
  lineHeight: number
  typesetter: Typesetter
}

type Unit = { style: TextStyle; face: Face }
type Paragraph = { text: string; units: Unit[]; levels: Uint8Array; typesetter: Typesetter; lineHeight: number }

const bidi = bidiFactory()
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Breaks styled text into lines no wider than `width` (UAX #14; a word wider than the line breaks between its
 * characters) and puts every line's pieces into the order in which they are read on paper (UAX #9).
 */
export function layoutParagraph({ spans, width, direction, lineHeight, typesetter }: Request): Line[] {
  return splitAtLineEnds(spans).flatMap((part) => {
    const text = part.map((span) => span.text).join('')
    const { levels } = bidi.getEmbeddingLevels(text, direction)
    const paragraph = { text, units: unitsOf(part, typesetter), levels, typesetter, lineHeight }
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

/** Style and face of every UTF-16 unit; one more at the end stands for the empty line. */
function unitsOf(spans: Span[], typesetter: Typesetter): Unit[] {
  const units: Unit[] = []
  let previous: Face | undefined
  for (const { text, style } of spans) {
    for (const character of text) {
      const face = typesetter.faceFor(style, character.codePointAt(0) ?? 0, previous)
      previous = face
      for (let index = 0; index < character.length; index++) units.push({ style, face })
    }
  }
  const style = spans.at(-1)?.style ?? { family: 'serif', size: 10, color: '#000000' }
  units.push({ style, face: typesetter.faceFor(style, 0x20, undefined) })
  return units
}

function breakLines(paragraph: Paragraph, width: number): [number, number][] {
  const lines: [number, number][] = []
  let lineStart = 0
  let used = 0
  for (const [start, end] of wordsOf(paragraph.text)) {
    const visibleEnd = trimmedEnd(paragraph.text, start, end)
    const wordWidth = widthOf(paragraph, start, visibleEnd)
    if (used > 0 && used + wordWidth > width) {
      lines.push([lineStart, start])
      lineStart = start
      used = 0
    }
    if (wordWidth > width) {
      const cuts = cutWord(paragraph, start, visibleEnd, width)
      for (const cut of cuts) {
        lines.push([lineStart, cut])
        lineStart = cut
      }
      used = widthOf(paragraph, lineStart, end)
      continue
    }
    used += wordWidth + widthOf(paragraph, visibleEnd, end)
  }
  lines.push([lineStart, paragraph.text.length])
  return lines
}

function wordsOf(text: string): [number, number][] {
  const words: [number, number][] = []
  const breaker = new LineBreaker(text)
  let start = 0
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    if (next.position > start) words.push([start, next.position])
    start = next.position
  }
  return words
}

/** Where a word that is too wide ends its lines; at least one character stands on each. */
function cutWord(paragraph: Paragraph, start: number, end: number, width: number): number[] {
  const cuts: number[] = []
  let lineStart = start
  let used = 0
  for (const { segment, index } of graphemes.segment(paragraph.text.slice(start, end))) {
    const at = start + index
    const step = widthOf(paragraph, at, at + segment.length)
    if (used + step > width && at > lineStart) {
      cuts.push(at)
      lineStart = at
      used = 0
    }
    used += step
  }
  return cuts
}

function trimmedEnd(text: string, start: number, end: number): number {
  let trimmed = end
  while (trimmed > start && text[trimmed - 1] === ' ') trimmed--
  return trimmed
}

/** Stretches of one style, face and level between `start` and `end`, in the order of the text. */
function* stretches({ units, levels }: Paragraph, start: number, end: number): Generator<[number, number]> {
  let from = start
  for (let index = start + 1; index <= end; index++) {
    const isSame =
      index < end &&
      units[index]?.style === units[from]?.style &&
      units[index]?.face === units[from]?.face &&
      levels[index] === levels[from]
    if (isSame) continue
    yield [from, index]
    from = index
  }
}

function widthOf(paragraph: Paragraph, start: number, end: number): number {
  let width = 0
  if (end > start)
    for (const [from, to] of stretches(paragraph, start, end)) width += pieceOf(paragraph, from, to).width
  return width
}

function pieceOf({ text, units, levels, typesetter }: Paragraph, start: number, end: number): Piece {
  const { style, face } = units[start] ?? { style: { family: 'serif', size: 10, color: '#000000' }, face: 'serif' }
  const rtl = (levels[start] ?? 0) % 2 === 1
  const logical = withoutSteering(text.slice(start, end))
  const drawn = rtl
    ? logical.replace(/[^\s\p{L}\p{M}\p{N}]/gu, (char) => bidi.getMirroredCharacter(char) ?? char)
    : logical
  const { advance } = typesetter.shape({ face, text: drawn, rtl })
  return { x: 0, width: (advance * style.size * faceScale(face)) / 1000, face, style, text: drawn, rtl }
}

/** Joiners stay, they shape the letters around them. */
function withoutSteering(text: string): string {
  return text.replace(/[\u200b\u200e\u200f\u061c\u2060\u2066-\u2069]/g, '')
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
    const { ascender, descender } = typesetter.metrics(face.startsWith('naskh') ? 'naskh' : 'serif')
    const natural = ((ascender - descender) * style.size) / 1000
    const wanted = Math.max(style.size * lineHeight, natural * 0.98)
    height = Math.max(height, wanted)
    ascent = Math.max(ascent, (wanted - natural) / 2 + (ascender * style.size) / 1000)
  }
  return { height, ascent }
}
