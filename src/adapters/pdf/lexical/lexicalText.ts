import type { LexicalNode } from '../../../domain/contracts/lexical.ts'
import { childrenOf } from './inlineSpans.ts'

/** All text under a node, without its structure. */
export function lexicalText(node: LexicalNode): string {
  if (typeof node.text === 'string') return node.text
  return childrenOf(node).map(lexicalText).join(' ')
}
