import type { LexicalNode } from '../../../domain/lexical.ts'
import { palette, type Sheet } from '../flow/createSheet.ts'
import { type Item, shifted } from '../flow/item.ts'
import { type Align, paragraphItems } from '../flow/paragraphItems.ts'
import type { Direction, Span, TextStyle } from '../text/layoutParagraph.ts'
import { childrenOf, inlineSpans, textOfUnknown } from './inlineSpans.ts'
import { listItems } from './listItems.ts'
import { tableItems } from './tableItems.ts'

/** Where blocks stand: how wide, how deep, in which style. */
export type BlockContext = {
  sheet: Sheet
  width: number
  style: Partial<TextStyle>
  gap: number
  depth: number
  listDepth: number
  /** Where paragraphs start whatever their direction is, as they do in a table's cells. */
  align?: Align
}

const blockTypes = new Set([
  'paragraph',
  'heading',
  'quote',
  'list',
  'horizontalrule',
  'table',
  'code',
  'upload',
  'block',
])
const maxDepth = 24
const headingSizes: Record<string, number> = { h1: 15, h2: 13, h3: 11.5, h4: 10.5, h5: 10, h6: 10 }

/** Blocks of the editor as items, in order. Every text of the tree is among them, whatever node it stands in. */
export function blockItems({ nodes, context }: { nodes: LexicalNode[]; context: BlockContext }): Item[] {
  return groups(nodes, context.depth === 0).flatMap((group) => {
    const [first] = group
    if (!first) return []
    if (context.depth > maxDepth || !isBlock(first)) return inlineGroup(group, context)
    return oneBlock(first, { ...context, depth: context.depth + 1 })
  })
}

export const isBlock = (node: LexicalNode): boolean =>
  blockTypes.has(node.type) || (typeof node.text !== 'string' && childrenOf(node).some(isBlock))

/** Neighbouring inline nodes make one paragraph together. At the root, where blocks stand, each makes its own. */
function groups(nodes: LexicalNode[], isRoot: boolean): LexicalNode[][] {
  const result: LexicalNode[][] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (!isRoot && !isBlock(node) && last?.[0] && !isBlock(last[0])) last.push(node)
    else result.push([node])
  }
  return result
}

function inlineGroup(nodes: LexicalNode[], { sheet, width, style, gap, align }: BlockContext): Item[] {
  const spans = inlineSpans({ sheet, nodes, style })
  return paragraphItems({ sheet, spans, width, gap, direction: directionOf({ sheet, spans }), align: align ?? 'start' })
}

function oneBlock(node: LexicalNode, context: BlockContext): Item[] {
  if (node.type === 'heading') return headingItems(node, context)
  if (node.type === 'quote') return quoteItems(node, context)
  if (node.type === 'list') return listItems({ node, context })
  if (node.type === 'table') return tableItems({ node, context })
  if (node.type === 'horizontalrule') return [ruleItem(context)]
  if (node.type === 'code') return codeItems(node, context)
  if (node.type === 'paragraph') return textItems(node, context)
  const children = childrenOf(node)
  if (children.length > 0) return blockItems({ nodes: children, context })
  const { sheet, width, gap, style } = context
  return paragraphItems({
    sheet,
    spans: [sheet.span(textOfUnknown(node), { ...style, color: palette.soft })],
    width,
    gap,
  })
}

function textItems(node: LexicalNode, context: BlockContext): Item[] {
  const children = childrenOf(node)
  if (children.some(isBlock)) return blockItems({ nodes: children, context })
  const { sheet, gap, style } = context
  const spans = inlineSpans({ sheet, nodes: children, style })
  const direction = directionOf({ sheet, spans, declared: node['direction'] })
  const inset = Math.min(6, numberOf(node['indent'])) * 20
  const width = Math.max(context.width - inset, context.width / 3)
  const shown = spans.length > 0 ? spans : [sheet.span('', style)]
  const items = paragraphItems({ sheet, spans: shown, width, gap, direction, align: alignOf(node, context.align) })
  return shifted(items, direction === 'rtl' ? 0 : context.width - width)
}

function headingItems(node: LexicalNode, { sheet, width, style }: BlockContext): Item[] {
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

function quoteItems(node: LexicalNode, context: BlockContext): Item[] {
  const { sheet, gap } = context
  const inset = 16
  const width = context.width - inset
  const style = { ...context.style, italic: true, color: palette.soft }
  const items = blockItems({ nodes: childrenOf(node), context: { ...context, width, style } })
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

function codeItems(node: LexicalNode, { sheet, width, gap, style }: BlockContext): Item[] {
  const spans = inlineSpans({ sheet, nodes: childrenOf(node), style: { ...style, family: 'mono', size: 8.5 } })
  const items = paragraphItems({ sheet, spans, width: width - 16, gap, direction: 'ltr', align: 'left' })
  return shifted(items, 8).map((item) => ({
    ...item,
    draw: (left, top) => {
      sheet.doc.rect(left, top, width, item.height + 0.3).fill(palette.faint)
      item.draw(left, top)
    },
  }))
}

function ruleItem({ sheet, width, gap }: BlockContext): Item {
  const draw: Item['draw'] = (left, top) => {
    const y = top + 3
    sheet.doc
      .lineWidth(0.8)
      .moveTo(left, y)
      .lineTo(left + width, y)
      .stroke(palette.line)
  }
  return { height: 6, gap: gap + 2, draw }
}

const strongRtl = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const strong = /\p{L}/u

/**
 * The base direction of a paragraph: as the editor says; else its first letter's in an English document, and from right to
 * left in an Arabic one unless it has no Arabic letter at all.
 */
export function directionOf({
  sheet,
  spans,
  declared,
}: {
  sheet: Sheet
  spans: Span[]
  declared?: unknown
}): Direction {
  if (declared === 'ltr' || declared === 'rtl') return declared
  const text = spans.map((span) => span.text).join('')
  const first = strong.exec(text)?.[0]
  if (!first) return sheet.direction
  if (sheet.direction === 'rtl') return strongRtl.test(text) ? 'rtl' : 'ltr'
  return strongRtl.test(first) ? 'rtl' : 'ltr'
}

function alignOf(node: LexicalNode, otherwise: Align = 'start'): Align {
  const wished = node['format']
  return wished === 'center' || wished === 'right' || wished === 'left' || wished === 'end' ? wished : otherwise
}

export const numberOf = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.floor(value) : 0
