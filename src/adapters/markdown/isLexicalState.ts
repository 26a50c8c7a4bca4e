import type { LexicalState } from '../../domain/contracts/lexical.ts'
import { safeLinkUrl } from './safeLinkUrl.ts'

const limits = { depth: 60, nodes: 50_000, characters: 1_000_000 }

/**
 * Whether `value` is an editor document that may be stored: a tree of typed nodes under `root`, at most 60 levels deep,
 * with at most 50,000 nodes and a million characters, and only safe links. Never throws.
 */
export function isLexicalState(value: unknown): value is LexicalState {
  if (!isRecord(value) || !isRecord(value['root'])) return false
  const { root } = value
  if (root['type'] !== 'root' || !Array.isArray(root['children'])) return false
  const pending: { node: unknown; depth: number }[] = [{ node: root, depth: 0 }]
  let nodes = 0
  let characters = 0
  for (let entry = pending.pop(); entry; entry = pending.pop()) {
    const { node, depth } = entry
    if (!isNode(node) || depth > limits.depth || ++nodes > limits.nodes) return false
    characters += typeof node['text'] === 'string' ? node['text'].length : 0
    if (characters > limits.characters) return false
    const children = Array.isArray(node['children']) ? node['children'] : []
    if (nodes + pending.length + children.length > limits.nodes) return false
    for (const child of children) pending.push({ node: child, depth: depth + 1 })
  }
  return true
}

function isNode(node: unknown): node is Record<string, unknown> {
  if (!isRecord(node)) return false
  const { type, children, text, fields } = node
  if (typeof type !== 'string' || type === '' || type.length > 100) return false
  if (children !== undefined && !Array.isArray(children)) return false
  if (text !== undefined && typeof text !== 'string') return false
  if (type === 'text' && text === undefined) return false
  const url = isRecord(fields) ? fields['url'] : node['url']
  return (type !== 'link' && type !== 'autolink') || isHarmless(url)
}

/** Internal links have no URL; `/path` and `#part` stay on the site. */
function isHarmless(url: unknown): boolean {
  if (url === undefined || url === null || url === '') return true
  if (typeof url !== 'string') return false
  return /^[/#](?!\/)/.test(url) || safeLinkUrl(url) !== null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
