import { cleanText } from '../../../domain/print/cleanText.ts'
import { isSteering } from '../../../domain/print/isSteering.ts'

const plain = /^[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u0621-\u064a\u2013\u2014\u2018-\u201e\u2022\u2026]*$/

/**
 * Cleaned text that can be drawn. A character that no face has is refused before a document is created; older records
 * show its code point instead: `[U+12000]`.
 */
export function printable({ text, isCovered }: { text: string; isCovered: (codePoint: number) => boolean }): string {
  const clean = cleanText(text)
  if (plain.test(clean)) return clean
  let result = ''
  for (const character of clean) {
    const codePoint = character.codePointAt(0) ?? 0
    const isDrawn = character === '\n' || isSteering(codePoint) || isCovered(codePoint)
    result += isDrawn ? character : `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`
  }
  return result
}

/** Keeps `text` together in its own direction, so that it reads the same inside a line of the other direction. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`
}

/** As `isolated`, always from left to right: amounts, numbers, addresses. */
export function isolatedLtr(text: string): string {
  return `\u2066${text}\u2069`
}
