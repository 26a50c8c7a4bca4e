import type { LexicalNode } from '../../../domain/contracts/lexical.ts'
import { palette, type Sheet } from '../flow/createSheet.ts'
import { type Item, shifted } from '../flow/item.ts'
import { paragraphItems } from '../flow/paragraphItems.ts'
import { type BlockContext, directionOf, numberOf } from './context.ts'
import { childrenOf, inlineSpans } from './inlineSpans.ts'

const inset = 22
const maxListDepth = 9

/** A list with its markers: numbers, letters and roman numerals by depth, bullets, or boxes that are ticked or not. */
export function listItems({ node, context }: { node: LexicalNode; context: BlockContext }): Item[] {
  const start = Math.max(1, numberOf(node['start']))
  let number = start - 1
  return childrenOf(node).flatMap((entry, index) => {
    const children = childrenOf(entry)
    const gap = index === 0 ? context.gap : context.gap * 0.45
    // A list inside a list is in a separate entry without a marker.
    const isWrapper = children.length > 0 && children.every((child) => child.type === 'list')
    if (isWrapper) return nested(children, { ...context, gap })
    number = numberOf(entry['value']) || number + 1
    return entryItems({ list: node, entry, number, context: { ...context, gap } })
  })
}

function nested(nodes: LexicalNode[], context: BlockContext): Item[] {
  const isDeep = context.listDepth >= maxListDepth
  const step = isDeep ? 0 : inset
  const inner = { ...context, width: context.width - step, listDepth: context.listDepth + 1 }
  return shifted(context.blocks({ nodes, context: inner }), context.sheet.direction === 'rtl' ? 0 : step)
}

type EntryRequest = { list: LexicalNode; entry: LexicalNode; number: number; context: BlockContext }

function entryItems({ list, entry, number, context }: EntryRequest): Item[] {
  const { sheet, style } = context
  const nodes = childrenOf(entry)
  const width = context.width - inset
  const spans = inlineSpans({ sheet, nodes, style })
  const rtl =
    directionOf({ sheet, spans, declared: entry['direction'] ?? list['direction'] }) === 'rtl' ||
    sheet.direction === 'rtl'
  const body = context.blocks({ nodes, context: { ...context, width, ...(rtl && { align: 'right' as const }) } })
  const items = shifted(body.length > 0 ? body : [emptyLine(context)], rtl ? 0 : inset)
  const [first, ...rest] = items
  if (!first) return items
  const draw: Item['draw'] = (left, top) => {
    const markerLeft = rtl ? left + context.width - inset : left
    if (list['listType'] === 'check')
      drawBox({ sheet, isTicked: entry['checked'] === true, left: markerLeft + (rtl ? 8 : 3), top })
    else drawMarker({ list, number, context, left: markerLeft, top, rtl })
    first.draw(left, top)
  }
  return [{ ...first, draw, gap: context.gap }, ...rest]
}

function emptyLine({ sheet, width, style }: BlockContext): Item {
  const [item] = paragraphItems({ sheet, spans: [sheet.span('', style)], width })
  return item ?? { height: 12, gap: 0, draw: () => undefined }
}

type MarkerRequest = {
  list: LexicalNode
  number: number
  context: BlockContext
  left: number
  top: number
  rtl: boolean
}

function drawMarker({ list, number, context, left, top, rtl }: MarkerRequest): void {
  const { sheet, style, listDepth } = context
  const isNumbered = list['listType'] === 'number' || list['tag'] === 'ol'
  const text = isNumbered ? `${numeral(number, listDepth, rtl)}.` : (['•', '–', '·'][listDepth % 3] ?? '•')
  const [marker] = paragraphItems({
    sheet,
    spans: [sheet.span(text, { ...style, link: '' })],
    width: inset + 40,
    direction: rtl ? 'rtl' : 'ltr',
    align: rtl ? 'left' : 'right',
  })
  // Markers end where the text begins, so that numbers line up.
  marker?.draw(rtl ? left + 6 : left - 46, top)
}

type BoxRequest = { sheet: Sheet; isTicked: boolean; left: number; top: number }

function drawBox({ sheet, isTicked, left, top }: BoxRequest): void {
  const size = 8
  const y = top + 3.2
  sheet.doc.lineWidth(0.8).rect(left, y, size, size).stroke(palette.soft)
  if (!isTicked) return
  const tick = sheet.doc.lineWidth(1.3).moveTo(left + 1.8, y + 4.2)
  tick
    .lineTo(left + 3.5, y + 6.2)
    .lineTo(left + 6.6, y + 1.8)
    .stroke(palette.accent)
}

function numeral(number: number, depth: number, rtl: boolean): string {
  if (depth % 3 === 1) return rtl ? abjad(number) : letters(number)
  if (depth % 3 === 2 && !rtl && number < 400) return roman(number)
  return String(number)
}

function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26)
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26))
}

function abjad(number: number): string {
  return ['أ', 'ب', 'ج', 'د', 'هـ', 'و', 'ز', 'ح', 'ط', 'ي'][number - 1] ?? String(number)
}

function roman(number: number): string {
  const steps: [number, string][] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let rest = number
  let result = ''
  for (const [value, sign] of steps) {
    while (rest >= value) {
      result += sign
      rest -= value
    }
  }
  return result
}
