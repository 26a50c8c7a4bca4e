import type { LexicalNode } from '../../../domain/contracts/lexical.ts'
import { palette, type Sheet } from '../flow/createSheet.ts'
import type { Span, TextStyle } from '../text/paragraph.ts'

/** The editor's format bits. */
const format = { bold: 1, italic: 2, strike: 4, underline: 8, code: 16, subscript: 32, superscript: 64, highlight: 128 }

const linkable = /^(?:https?:\/\/|mailto:|tel:)/i

export const childrenOf = (node: LexicalNode): LexicalNode[] => (Array.isArray(node.children) ? node.children : [])

type Request = { sheet: Sheet; nodes: LexicalNode[]; style: Partial<TextStyle> }

/** Styled text of inline nodes. An unknown node gives its text, or its name in brackets without one. */
export function inlineSpans({ sheet, nodes, style }: Request): Span[] {
  return nodes.flatMap((node) => {
    if (node.type === 'linebreak') return [sheet.span('\n', style)]
    if (node.type === 'tab') return [sheet.span('    ', style)]
    if (node.type === 'link' || node.type === 'autolink') return linkSpans({ sheet, node, style })
    if (typeof node.text === 'string') return [sheet.span(node.text, { ...style, ...styleOf(node, style) })]
    const children = childrenOf(node)
    if (children.length > 0) return [...inlineSpans({ sheet, nodes: children, style }), sheet.span(' ', style)]
    return [sheet.span(textOfUnknown(node), style)]
  })
}

/** The text of a node that is not text: of its fields, or its name. */
export function textOfUnknown(node: LexicalNode): string {
  const isContainer = Array.isArray(node.children)
  const words = stringsIn(node['fields'] ?? node['value'], 0)
  if (words.length > 0) return words.join(' · ')
  return isContainer ? '' : `[${node.type}]`
}

function stringsIn(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (depth > 4 || typeof value !== 'object' || value === null) return []
  const ignored = new Set(['id', 'blockType', 'relationTo', 'type', 'format', 'mode', 'style', 'direction', 'tag'])
  return Object.entries(value).flatMap(([key, field]) => (ignored.has(key) ? [] : stringsIn(field, depth + 1)))
}

function styleOf(node: LexicalNode, base: Partial<TextStyle>): Partial<TextStyle> {
  const bits = typeof node['format'] === 'number' ? node['format'] : 0
  const has = (bit: number) => (bits & bit) !== 0
  const size = base.size ?? 10
  return {
    ...(has(format.bold) && { bold: true }),
    ...(has(format.italic) && { italic: true }),
    ...(has(format.strike) && { strike: true }),
    ...(has(format.underline) && { underline: true }),
    ...(has(format.code) && { family: 'mono' as const, background: palette.faint }),
    ...(has(format.highlight) && { background: '#fff3bf' }),
    ...((has(format.subscript) || has(format.superscript)) && { size: size * 0.72 }),
  }
}

function linkSpans({ sheet, node, style }: { sheet: Sheet; node: LexicalNode; style: Partial<TextStyle> }): Span[] {
  const url = urlOf(node)
  const children = childrenOf(node)
  if (!url) return inlineSpans({ sheet, nodes: children, style })
  const linked = { ...style, color: palette.accent, underline: true, link: url }
  return inlineSpans({ sheet, nodes: children, style: linked })
}

/** Only addresses that are harmless to open become links. */
function urlOf(node: LexicalNode): string | undefined {
  const fields = node['fields']
  const inFields = typeof fields === 'object' && fields !== null && 'url' in fields ? fields.url : undefined
  const url = inFields ?? node['url']
  if (typeof url !== 'string' || !linkable.test(url) || !URL.canParse(url)) return undefined
  return new URL(url).href
}
