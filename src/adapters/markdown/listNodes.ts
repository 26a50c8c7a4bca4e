import type { Token, Tokens } from 'marked'
import type { LexicalNode } from '../../domain/contracts/lexical.ts'
import { inlineNodes, textWithBreaks } from './inlineNodes.ts'
import { withoutLinks } from './liftImages.ts'
import { lineBreakNode, listItemNode, listNode, textFormat } from './lexicalNodes.ts'

/**
 * A list as the editor nests it: a nested list has its own entry. Entries hold inline nodes only, so their paragraphs
 * are separated by line breaks, and other blocks become text.
 */
export function listsFromMarkdown(list: Tokens.List, indent = 0): LexicalNode[] {
  const start = list.ordered && typeof list.start === 'number' && list.start > 0 ? list.start : 1
  let value = start
  return groupsOf(list.items).map((items) => {
    const node = listOf({ list, items, start: value, indent })
    value += items.length
    return node
  })
}

/** A list has boxes or none: entries without a box that stand among tasks make a list of their own. */
function groupsOf(items: Tokens.ListItem[]): Tokens.ListItem[][] {
  const groups: Tokens.ListItem[][] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last?.[0]?.task === item.task) last.push(item)
    else groups.push([item])
  }
  return groups.length > 0 ? groups : [[]]
}

type ListRequest = { list: Tokens.List; items: Tokens.ListItem[]; start: number; indent: number }

function listOf({ list, items, start, indent }: ListRequest): LexicalNode {
  const isCheck = items[0]?.task === true
  let value = start - 1
  const children = items.flatMap((item) => {
    const blocks = item.tokens.filter((token) => token.type !== 'space' && token.type !== 'checkbox')
    const lists = blocks.filter((token): token is Tokens.List => token.type === 'list')
    const inline = withoutLinks(withBreaks(blocks.filter((token) => token.type !== 'list').map(blockText)))
    value++
    const entry = listItemNode({
      value,
      indent,
      checked: isCheck ? item.checked === true : undefined,
      children: inline,
    })
    const nested = lists
      .flatMap((inner) => listsFromMarkdown(inner, indent + 1))
      .map((inner) => listItemNode({ value: value + 1, indent, children: [inner] }))
    return [entry, ...nested]
  })
  return listNode({ kind: isCheck ? 'check' : list.ordered ? 'number' : 'bullet', start, children })
}

/** A block's content as inline nodes, for places that allow nothing else. */
export function blockText(token: Token): LexicalNode[] {
  if (token.type === 'code') return textWithBreaks(token.text, textFormat.code)
  if (token.type === 'table') return tableText(token)
  if (token.type === 'list') return withBreaks(listEntries(token).map((entry) => [...textWithBreaks('– '), ...entry]))
  if (token.type === 'blockquote') return withBreaks((token.tokens ?? []).filter(isShown).map(blockText))
  if (token.type === 'hr') return textWithBreaks('———')
  if (token.type === 'html') return textWithBreaks(token.raw.trimEnd())
  if ('tokens' in token && token.tokens) return inlineNodes(token.tokens)
  return textWithBreaks(token.raw.trim())
}

export const isShown = (token: Token): boolean => token.type !== 'space' && token.type !== 'def'

/** Groups of inline nodes with a line break between them. */
export function withBreaks(groups: LexicalNode[][]): LexicalNode[] {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [lineBreakNode(), ...group]))
}

function listEntries(list: Token): LexicalNode[][] {
  if (list.type !== 'list') return []
  // marked's union has a generic member, which hides the type of the items.
  const { items } = list as Tokens.List
  return items.map((item) => withBreaks(item.tokens.filter(isShown).map(blockText)))
}

function tableText(table: Token): LexicalNode[] {
  // As above: the type says that the token is a table.
  const { header, rows } = table as Tokens.Table
  return withBreaks(
    [header, ...rows].map((row) =>
      row.flatMap((cell, index) => [...(index > 0 ? textWithBreaks(' | ') : []), ...inlineNodes(cell.tokens)]),
    ),
  )
}
