import type { Sheet } from '../flow/createSheet.ts'
import { heightOfItems, type Item } from '../flow/item.ts'
import { paragraphItems } from '../flow/paragraphItems.ts'
import type { TextStyle } from '../text/paragraph.ts'

type Request = {
  sheet: Sheet
  /** Already clean; it may have isolates. */
  text: string
  style: Partial<TextStyle>
  /** The size if it fits. */
  largest: number
  maxHeight: number
  /** The sheet's where nothing is said. */
  width?: number
}

/**
 * How small a text becomes on one line before it takes two, and on two before it takes more, as parts of its largest
 * size.
 */
const smallest = { one: 0.66, two: 0.45, more: 0.2 }

/**
 * A text as large as this width and height allow: on one line, smaller on one line, on two, on more. It is never
 * truncated.
 */
export function fittedText({ sheet, text, style, largest, maxHeight, width = sheet.width }: Request): Item[] {
  const at = (size: number): Item[] =>
    paragraphItems({
      sheet,
      spans: [{ ...sheet.span('', { ...style, size }), text }],
      width,
      lineHeight: 1.3,
    })
  for (const [lines, bound] of [
    [1, smallest.one],
    [2, smallest.two],
    [Number.POSITIVE_INFINITY, smallest.more],
  ] as const) {
    for (let part = lines === 1 ? 1 : 0.85; part >= bound; part -= 0.05) {
      const items = at(largest * part)
      if (items.length <= lines && heightOfItems(items) <= maxHeight) return items
    }
  }
  return at(largest * smallest.more)
}
