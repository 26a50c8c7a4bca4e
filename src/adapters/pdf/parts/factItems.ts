import { palette, type Sheet } from '../flow/createSheet.ts'
import type { Item } from '../flow/item.ts'
import { paragraphItems } from '../flow/paragraphItems.ts'
import { rowItem } from '../flow/rowItem.ts'
import type { Span } from '../text/paragraph.ts'

export type Fact = { label: string; value: Span[] | Item[] }

type Request = { sheet: Sheet; facts: Fact[]; width: number; labelWidth: number; gap?: number; size?: number }

/** Names and values in two columns, with a thin line below each. */
export function factItems({ sheet, facts, width, labelWidth, gap = 8, size = 9 }: Request): Item[] {
  const valueWidth = width - labelWidth
  return facts.map(({ label, value }, index) => {
    const name = [sheet.span(label, { size: size - 0.5, color: palette.soft })]
    return rowItem({
      sheet,
      cells: [
        {
          width: labelWidth,
          gutter: 10,
          items: paragraphItems({ sheet, spans: name, width: labelWidth - 10, lineHeight: 1.5 }),
        },
        {
          width: valueWidth,
          items: isItems(value) ? value : paragraphItems({ sheet, spans: value, width: valueWidth }),
        },
      ],
      padY: 3,
      border: 'below',
      gap: index === 0 ? gap : 0,
      keepNext: index === 0 || index === facts.length - 2,
    })
  })
}

function isItems(value: Span[] | Item[]): value is Item[] {
  const [first] = value
  return first !== undefined && 'draw' in first
}
