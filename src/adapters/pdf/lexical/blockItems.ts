import { contractImageOf } from '../../../domain/contracts/contractImages.ts'
import type { LexicalNode } from '../../../domain/contracts/lexical.ts'
import { palette, type Sheet } from '../flow/createSheet.ts'
import { type Item, shifted } from '../flow/item.ts'
import { paragraphItems } from '../flow/paragraphItems.ts'
import { alignOf, type BlockContext, directionOf, numberOf } from './context.ts'
import { imageItems } from './imageItems.ts'
import { headingItems } from './headingItems.ts'
import { childrenOf, inlineSpans, textOfUnknown } from './inlineSpans.ts'
import { listItems } from './listItems.ts'
import { quoteItems } from './quoteItems.ts'
import { tableItems } from './tableItems.ts'

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

type BlockItemsArgs = { nodes: LexicalNode[]; sheet: Sheet; images?: BlockContext['images'] | undefined }

/** Blocks of the editor as items, in order. Every text of the tree is among them, whatever node it stands in. */
export function blockItems({ nodes, sheet, images = {} }: BlockItemsArgs): Item[] {
  const context = { sheet, width: sheet.width, style: { size: 10 }, gap: 8, images, depth: 0, listDepth: 0, blocks }
  return blocks({ nodes, context })
}

function blocks({ nodes, context }: { nodes: LexicalNode[]; context: BlockContext }): Item[] {
  return groups(nodes, context.depth === 0).flatMap((group) => {
    const [first] = group
    if (!first) return []
    if (context.depth > maxDepth || !isBlock(first)) return inlineGroup(group, context)
    return oneBlock(first, { ...context, depth: context.depth + 1 })
  })
}

const isBlock = (node: LexicalNode): boolean =>
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
  const image = contractImageOf(node)
  if (image) return imageItems(image, context)
  if (node.type === 'heading') return headingItems(node, context)
  if (node.type === 'quote') return quoteItems(node, context)
  if (node.type === 'list') return listItems({ node, context })
  if (node.type === 'table') return tableItems({ node, context })
  if (node.type === 'horizontalrule') return [ruleItem(context)]
  if (node.type === 'code') return codeItems(node, context)
  if (node.type === 'paragraph') return textItems(node, context)
  const children = childrenOf(node)
  if (children.length > 0) return blocks({ nodes: children, context })
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
  if (children.some(isBlock)) return blocks({ nodes: children, context })
  const { sheet, gap, style } = context
  const spans = inlineSpans({ sheet, nodes: children, style })
  const direction = directionOf({ sheet, spans, declared: node['direction'] })
  const inset = Math.min(6, numberOf(node['indent'])) * 20
  const width = Math.max(context.width - inset, context.width / 3)
  const shown = spans.length > 0 ? spans : [sheet.span('', style)]
  const align = alignOf(node, context.align)
  // What announces a list or a table is not parted from it.
  const keepNext = spans.at(-1)?.text.trimEnd().endsWith(':') === true
  const items = paragraphItems({ sheet, spans: shown, width, gap, direction, align, keepNext })
  return shifted(items, direction === 'rtl' ? 0 : context.width - width)
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
