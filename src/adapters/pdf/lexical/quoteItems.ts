import type { LexicalNode } from '../../../domain/contracts/lexical.ts'
import { palette } from '../flow/createSheet.ts'
import { type Item, shifted } from '../flow/item.ts'
import type { BlockContext } from './context.ts'
import { childrenOf } from './inlineSpans.ts'

/** A quotation: slanted, indented, with a bar beside it. */
export function quoteItems(node: LexicalNode, context: BlockContext): Item[] {
  const { sheet, gap } = context
  const inset = 16
  const width = context.width - inset
  const style = { ...context.style, italic: true, color: palette.soft }
  const items = context.blocks({ nodes: childrenOf(node), context: { ...context, width, style } })
  const rtl = sheet.direction === 'rtl'
  return shifted(items, rtl ? 0 : inset).map((item, index) => ({
    ...item,
    gap: index === 0 ? gap : item.gap,
    draw: (left, top) => {
      const above = index === 0 ? 0 : item.gap
      const x = rtl ? left + context.width - 4 : left + 2
      sheet.doc.rect(x, top - above, 2, item.height + above).fill(palette.line)
      item.draw(left, top)
    },
  }))
}
