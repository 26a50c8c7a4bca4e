import LineBreaker from 'linebreak'
import { type Paragraph, trimmedEnd, widthOf } from './paragraph.ts'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Start and end of every line no wider than `width` (UAX #14); a word wider than the line breaks between its
 * characters.
 */
export function breakLines(paragraph: Paragraph, width: number): [number, number][] {
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

/** The width of the widest unbreakable piece of a text. */
export function widestWord(paragraph: Paragraph): number {
  return Math.max(
    0,
    ...wordsOf(paragraph.text).map(([start, end]) => widthOf(paragraph, start, trimmedEnd(paragraph.text, start, end))),
  )
}

function wordsOf(text: string): [number, number][] {
  const words: [number, number][] = []
  const breaker = new LineBreaker(text)
  let start = 0
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    if (next.position > start) words.push(...thaiWords(text, start, next.position))
    start = next.position
  }
  return words
}

const thai = /\p{Script=Thai}/u
const thaiSegments = new Intl.Segmenter('th', { granularity: 'word' })

/** Thai writes no spaces between its words: a dictionary tells them (UAX #14, class SA). */
function thaiWords(text: string, start: number, end: number): [number, number][] {
  const piece = text.slice(start, end)
  if (!thai.test(piece)) return [[start, end]]
  const words: [number, number][] = []
  for (const { segment, index } of thaiSegments.segment(piece)) {
    const at = start + index
    const last = words.at(-1)
    if (last && !thai.test(segment)) last[1] = at + segment.length
    else words.push([at, at + segment.length])
  }
  return words
}

/** Where a word that is too wide breaks; each line has at least one character. */
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
