import { palette, type Sheet } from '../flow/createSheet.ts'
import type { Item } from '../flow/item.ts'
import { paragraphItems } from '../flow/paragraphItems.ts'

/** The title of a part of the document; it never ends a page. */
export function sectionTitle({ sheet, text, gap = 20 }: { sheet: Sheet; text: string; gap?: number }): Item[] {
  const spans = [sheet.span(text, { size: 12, bold: true, color: palette.accent })]
  return paragraphItems({ sheet, spans, width: sheet.width, gap, keepNext: true }).map((item) => ({
    ...item,
    keepNext: true,
  }))
}
