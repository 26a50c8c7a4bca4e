import { contractImageOf } from '../../domain/contracts/contractImages.ts'
import type { LexicalNode, LexicalState } from '../../domain/contracts/lexical.ts'

const inlineTypes = new Set(['text', 'linebreak', 'tab', 'link', 'autolink'])
const maxDepth = 100

/** The document's text, one line per paragraph, heading, list entry and table row: for search, previews and mails. */
export function lexicalToPlainText(state: LexicalState): string {
  return linesOf(state.root, 0)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function linesOf(node: LexicalNode, depth: number): string[] {
  if (depth > maxDepth) return []
  const image = contractImageOf(node)
  if (image) return image.alt === '' ? [] : [`[${image.alt}]`]
  if (node.type === 'tablerow')
    return [
      childrenOf(node)
        .map((cell) => linesOf(cell, depth + 1).join(' '))
        .join(' | '),
    ]
  const lines: string[] = []
  let current: string | null = null
  for (const child of childrenOf(node)) {
    if (inlineTypes.has(child.type) || typeof child.text === 'string') {
      current = (current ?? '') + inlineText(child, depth + 1)
      continue
    }
    if (current !== null) lines.push(current)
    current = null
    lines.push(...linesOf(child, depth + 1))
  }
  if (current !== null) lines.push(current)
  return lines
}

function inlineText(node: LexicalNode, depth: number): string {
  if (node.type === 'linebreak') return '\n'
  if (node.type === 'tab') return '\t'
  if (typeof node.text === 'string') return node.text
  return depth > maxDepth
    ? ''
    : childrenOf(node)
        .map((child) => inlineText(child, depth + 1))
        .join('')
}

const childrenOf = (node: LexicalNode): LexicalNode[] => (Array.isArray(node.children) ? node.children : [])
