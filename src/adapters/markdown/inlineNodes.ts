import { decodeHTMLStrict } from 'entities/decode'
import type { Token, Tokens } from 'marked'
import type { LexicalNode } from '../../domain/contracts/lexical.ts'
import { lineBreakNode, linkNode, textFormat, textNode } from './lexicalNodes.ts'
import { safeLinkUrl } from './safeLinkUrl.ts'

const lineEnd = /^<br\s*\/?>$/i

/**
 * Inline Markdown as text, link and line break nodes. `<br>` ends a line; other HTML stays visible as the text it was
 * written as.
 */
export function inlineNodes(tokens: Token[], format: number = textFormat.none): LexicalNode[] {
  return merged(tokens.flatMap((token) => nodesOf(token, format)))
}

/** Text with its line ends as line break nodes. */
export function textWithBreaks(text: string, format: number = textFormat.none): LexicalNode[] {
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [lineBreakNode()] : []),
      ...(line === '' ? [] : [textNode(line, format)]),
    ])
}

function nodesOf(token: Token, format: number): LexicalNode[] {
  const children = 'tokens' in token && Array.isArray(token.tokens) ? token.tokens : []
  switch (token.type) {
    case 'strong':
      return inlineNodes(children, format | textFormat.bold)
    case 'em':
      return inlineNodes(children, format | textFormat.italic)
    case 'del':
      return inlineNodes(children, format | textFormat.strike)
    case 'codespan':
      return textWithBreaks(token.text, format | textFormat.code)
    case 'br':
      return [lineBreakNode()]
    case 'link':
      return linked(token.href, inlineNodes(children, format))
    case 'image':
      // Whoever reads this looks it up, or refuses it.
      return [{ type: 'image', version: 1, src: token.href, alt: decodeHTMLStrict(token.text) }]
    case 'checkbox':
      return []
    case 'html':
      return lineEnd.test(token.raw) ? [lineBreakNode()] : textWithBreaks(token.raw, format)
    default:
      if (children.length > 0) return inlineNodes(children, format)
      return textWithBreaks(softened(token), format)
  }
}

/** A single line end inside a paragraph is a space. */
function softened(token: Tokens.Generic): string {
  const text = typeof token['text'] === 'string' ? token['text'] : token.raw
  return decodeHTMLStrict(text).replace(/ *\n */g, ' ')
}

function linked(href: string, children: LexicalNode[]): LexicalNode[] {
  const url = safeLinkUrl(href)
  const hasLink = children.some((child) => child.type === 'link')
  return url && !hasLink && children.length > 0 ? [linkNode(url, children)] : children
}

/** Merges neighbouring texts of one format into one node, as the editor does. */
function merged(nodes: LexicalNode[]): LexicalNode[] {
  const result: LexicalNode[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    const isSame = last?.type === 'text' && node.type === 'text' && last['format'] === node['format']
    if (isSame && last) result[result.length - 1] = { ...last, text: `${last.text}${node.text}` }
    else result.push(node)
  }
  return result
}
