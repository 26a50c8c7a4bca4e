/** Controls, the overrides that let text pretend to be other text, and characters that mean nothing on paper. */
const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u206a-\u206f\ufeff\ufff9-\ufffb\u00ad]/g

/** More marks on one letter than any language has would be drawn over the lines around it. */
const stackedMarks = /(\p{M}{6})\p{M}+/gu

const plain = /^[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u0621-\u064a\u2013\u2014\u2018-\u201e\u2022\u2026]*$/

/** Drawn in place of what no embedded face has, one for each character that a reader would have seen. */
export const missingGlyph = '□'

/**
 * Text that can be drawn: no control characters or bidirectional overrides, line ends as `\n`, and a visible box in place
 * of every character that the faces lack. Beyond six marks on one letter, nothing else is dropped.
 */
export function printable({ text, isCovered }: { text: string; isCovered: (codePoint: number) => boolean }): string {
  const clean = text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(unprintable, '')
    .replace(/\t/g, '    ')
    .replace(/\u202f/g, '\u00a0')
    .replace(/[\u1680\u2000-\u200a\u205f\u3000]/g, ' ')
    .normalize('NFC')
    .replace(stackedMarks, '$1')
  if (plain.test(clean)) return clean
  let result = ''
  for (const { segment } of graphemes.segment(clean)) result += covered(segment, isCovered)
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

/** Characters that steer direction or joining and have no shape of their own. */
export const isSteering = (codePoint: number): boolean =>
  (codePoint >= 0x200b && codePoint <= 0x200f) ||
  codePoint === 0x061c ||
  codePoint === 0x2060 ||
  (codePoint >= 0x2066 && codePoint <= 0x2069)

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function covered(grapheme: string, isCovered: (codePoint: number) => boolean): string {
  if (grapheme === '\n') return grapheme
  const points = [...grapheme]
  const kept = points.filter((point) => {
    const codePoint = point.codePointAt(0) ?? 0
    return isSteering(codePoint) || isCovered(codePoint)
  })
  if (kept.length === points.length) return grapheme
  const base = points.find((point) => !isSteering(point.codePointAt(0) ?? 0)) ?? ''
  return isCovered(base.codePointAt(0) ?? 0) ? kept.join('') : missingGlyph
}
