import { problem, type Problem } from '../../i18n/problem.ts'
import { unprintableCharacters, type Unprintable } from './unprintableCharacters.ts'

export type UnprintableProblem = {
  path: string
  problem: Problem
  characters: Unprintable[]
}

const mostProblems = 100

/**
 * The unprintable characters in these values, by the path of the text: `title`, `lines.0.description`. An editor
 * document is one text. Bytes are skipped.
 */
export function unprintableProblems(values: Record<string, unknown>): UnprintableProblem[] {
  return [...textsIn(values, '')].flatMap(({ path, text }) => problemOf(path, text)).slice(0, mostProblems)
}

function problemOf(path: string, text: string): UnprintableProblem[] {
  const characters = unprintableCharacters(text)
  if (characters.length === 0) return []
  const named = characters.map(({ character, codePoint }) => `${character} (${codePoint})`)
  return [{ path, problem: problem('unprintable_characters', { characters: named }), characters }]
}

function* textsIn(value: unknown, path: string): Generator<{ path: string; text: string }> {
  if (typeof value === 'string') yield { path, text: value }
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return
  if ('root' in value) return yield { path, text: textOfNode(value.root) }
  for (const [key, part] of Object.entries(value)) yield* textsIn(part, path === '' ? key : `${path}.${key}`)
}

/** All texts under an editor node, one per line. */
function textOfNode(root: unknown): string {
  const texts: string[] = []
  const pending: unknown[] = [root]
  while (pending.length > 0) {
    const node = pending.pop()
    if (typeof node !== 'object' || node === null) continue
    if ('text' in node && typeof node.text === 'string') texts.push(node.text)
    if ('children' in node && Array.isArray(node.children)) for (const child of node.children) pending.push(child)
  }
  return texts.toReversed().join('\n')
}
