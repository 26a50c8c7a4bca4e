import type { LexicalNode } from '../../../domain/contracts/lexical.ts'
import { palette } from '../flow/createSheet.ts'
import type { Item } from '../flow/item.ts'
import { paragraphItems } from '../flow/paragraphItems.ts'
import { alignOf, type BlockContext, directionOf } from './context.ts'
import { childrenOf, inlineSpans } from './inlineSpans.ts'

const headingSizes: Record<string, number> = { h1: 15, h2: 13, h3: 11.5, h4: 10.5, h5: 10, h6: 10 }

/** A heading, which stays with its text and is in the document's outline. */
export function headingItems(node: LexicalNode, { sheet, width, style }: BlockContext): Item[] {
  const size = headingSizes[String(node['tag'])] ?? 11
  const spans = inlineSpans({
    sheet,
    nodes: childrenOf(node),
    style: { ...style, size, bold: true, color: palette.accent },
  })
  const direction = directionOf({ sheet, spans, declared: node['direction'] })
  const request = {
    sheet,
    spans,
    width,
    gap: size * 1.15,
    direction,
    align: alignOf(node),
    lineHeight: 1.3,
    keepNext: true,
  }
  const items = paragraphItems(request).map((item) => ({ ...item, keepNext: true }))
  const title = spans
    .map((span) => span.text)
    .join('')
    .trim()
  const [first, ...rest] = items
  if (!first || title === '') return items
  const draw: Item['draw'] = (left, top) => {
    sheet.doc.outline.addItem(title.slice(0, 120))
    first.draw(left, top)
  }
  return [{ ...first, draw }, ...rest]
}
