import type { LexicalNode } from './lexical.ts'

/** Neighbouring text nodes of any format, which read as one, or one node of another kind. */
export type TextRun = { texts: LexicalNode[] } | { node: LexicalNode }

/** The children of a node as runs of text with other nodes between them. */
export function textRuns(children: readonly LexicalNode[]): TextRun[] {
  const runs: TextRun[] = []
  for (const node of children) {
    const last = runs.at(-1)
    if (node.type !== 'text') runs.push({ node })
    else if (last && 'texts' in last) last.texts.push(node)
    else runs.push({ texts: [node] })
  }
  return runs
}

export const textOfRun = (texts: readonly LexicalNode[]): string => texts.map(({ text }) => text ?? '').join('')

/** The only variable of a paragraph, with nothing but space around it, else `null`. */
export function onlyTextOf(node: LexicalNode): string | null {
  if (node.type !== 'paragraph') return null
  const [run, ...rest] = textRuns(node.children ?? [])
  return run && 'texts' in run && rest.length === 0 ? textOfRun(run.texts).trim() : null
}
