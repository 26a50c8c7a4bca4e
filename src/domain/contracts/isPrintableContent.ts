import { contractImageOf } from './contractImages.ts'
import type { LexicalNode, LexicalState } from './lexical.ts'

/** Nodes that can be printed, besides images. Other blocks of the editor cannot, so they cannot be signed either. */
const printableTypes = new Set([
  'root',
  'paragraph',
  'text',
  'heading',
  'quote',
  'list',
  'listitem',
  'link',
  'autolink',
  'linebreak',
  'tab',
  'horizontalrule',
  'table',
  'tablerow',
  'tablecell',
])

/** NUL and halves of surrogate pairs, as JSON writes them. Postgres cannot store them. */
const unkeepable = /(?:^|[^\\])(?:\\\\)*\\u(?:0000|d[89a-f])/i

/**
 * Whether the whole document can be stored and printed. `isLexicalState` limits its tree; other fields may be anything.
 * `isRead` accepts images that are still named as Markdown names them.
 */
export function isPrintableContent(state: LexicalState, { isRead = false } = {}): boolean {
  const pending: LexicalNode[] = [state.root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    const isPrintable = printableTypes.has(node.type) || contractImageOf(node) !== null || (isRead && isNamed(node))
    if (!isPrintable) return false
    pending.push(...(node.children ?? []))
  }
  try {
    return !unkeepable.test(JSON.stringify(state))
  } catch {
    return false // nested deeper than the stack
  }
}

/** An image of Markdown, before it is looked up. */
function isNamed({ type, src, alt }: LexicalNode): boolean {
  return type === 'image' && typeof src === 'string' && (alt === undefined || typeof alt === 'string')
}
