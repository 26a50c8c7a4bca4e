import bidiFactory from 'bidi-js'
import type { Typesetter } from './createTypesetter.ts'
import type { HanForm } from './fallbackFamilies.ts'
import { type Face, type FaceWish, faceScale } from './faces.ts'
import { hanForm } from './hanForm.ts'

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

export type Unit = { style: TextStyle; face: Face }
/** One paragraph without line ends: style and face of every UTF-16 unit, and its bidirectional level. */
export type Paragraph = { text: string; units: Unit[]; levels: Uint8Array; typesetter: Typesetter; lineHeight: number }

const bidi = bidiFactory()

/** The paragraph with its levels resolved (UAX #9). */
export function createParagraph(
  request: Omit<Paragraph, 'text' | 'units' | 'levels'> & { spans: Span[]; direction: Direction },
): Paragraph {
  const { spans, direction, typesetter, lineHeight } = request
  const text = spans.map((span) => span.text).join('')
  const { levels } = bidi.getEmbeddingLevels(text, direction)
  return { text, units: unitsOf(spans, typesetter, hanForm(text)), levels, typesetter, lineHeight }
}

/** Style and face of every UTF-16 unit, and one more at the end for the empty line. */
function unitsOf(spans: Span[], typesetter: Typesetter, han: HanForm | undefined): Unit[] {
  const units: Unit[] = []
  let previous: Face | undefined
  for (const { text, style } of spans) {
    for (const character of text) {
      const face = typesetter.faceFor({ ...style, han }, character.codePointAt(0) ?? 0, previous)
      previous = face
      for (let index = 0; index < character.length; index++) units.push({ style, face })
    }
  }
  const style = spans.at(-1)?.style ?? { family: 'serif', size: 10, color: '#000000' }
  units.push({ style, face: typesetter.faceFor(style, 0x20, undefined) })
  return units
}

/** Stretches of one style, face and level between `start` and `end`, in the order of the text. */
export function* stretches({ units, levels }: Paragraph, start: number, end: number): Generator<[number, number]> {
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

export function widthOf(paragraph: Paragraph, start: number, end: number): number {
  let width = 0
  if (end > start)
    for (const [from, to] of stretches(paragraph, start, end)) width += pieceOf(paragraph, from, to).width
  return width
}

export function pieceOf({ text, units, levels, typesetter }: Paragraph, start: number, end: number): Piece {
  const { style, face } = units[start] ?? { style: { family: 'serif', size: 10, color: '#000000' }, face: 'serif' }
  const rtl = (levels[start] ?? 0) % 2 === 1
  const logical = withoutSteering(text.slice(start, end))
  const drawn = rtl
    ? logical.replace(/[^\s\p{L}\p{M}\p{N}]/gu, (char) => bidi.getMirroredCharacter(char) ?? char)
    : logical
  const { advance } = typesetter.shape({ face, text: drawn, rtl })
  return { x: 0, width: (advance * style.size * faceScale(face)) / 1000, face, style, text: drawn, rtl }
}

/** Joiners stay, because they shape the letters around them. */
function withoutSteering(text: string): string {
  return text.replace(/[\u200b\u200e\u200f\u061c\u2060\u2066-\u2069]|\p{Variation_Selector}/gu, '')
}

/** The end of the text between `start` and `end` without its trailing spaces. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let trimmed = end
  while (trimmed > start && text[trimmed - 1] === ' ') trimmed--
  return trimmed
}
