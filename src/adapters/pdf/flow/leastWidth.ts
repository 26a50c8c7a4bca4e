import { widestWord } from '../text/breakLines.ts'
import { createParagraph, type Span } from '../text/paragraph.ts'
import type { Sheet } from './createSheet.ts'

/** The least width of a text without a broken word or number. */
export function leastWidth({ sheet, spans }: { sheet: Sheet; spans: Span[] }): number {
  const { direction, typesetter } = sheet
  const parts = spans.map((span) => ({ ...span, text: span.text.replaceAll('\n', ' ') }))
  // Sums in another order differ in their last digits.
  return widestWord(createParagraph({ spans: parts, direction, typesetter, lineHeight: 1 })) + 0.1
}
