import type { LexicalNode, LexicalState } from './lexical.ts'

/** Nodes that a page can show. Pictures, files and blocks of the editor cannot be printed, and what cannot be printed is not signed. */
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

/** NUL and halves of surrogate pairs, as JSON writes them: Postgres cannot keep them. */
const unkeepable = /(?:^|[^\\])(?:\\\\)*\\u(?:0000|d[89a-f])/i

/** Whether the whole document can be kept and printed. Its tree is bounded already (`isLexicalState`); other fields may be anything. */
export function isPrintableContent(state: LexicalState): boolean {
  const pending: LexicalNode[] = [state.root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (!printableTypes.has(node.type)) return false
    pending.push(...(node.children ?? []))
  }
  try {
    return !unkeepable.test(JSON.stringify(state))
  } catch {
    return false // nested deeper than the stack
  }
}
