import type { Token, Tokens } from 'marked'
import type { LexicalNode } from '../../domain/lexical.ts'
import { inlineNodes, textWithBreaks } from './inlineNodes.ts'
import { lineBreakNode, listItemNode, listNode, textFormat } from './lexicalNodes.ts'

/**
 * A list as the editor nests it: a list inside a list stands in an entry of its own. Entries hold inline nodes only, so their
 * paragraphs are divided by line breaks, and other blocks in them become their text.
 */
export function listFromMarkdown(list: Tokens.List, indent = 0): LexicalNode {
  const isCheck = list.items.some((item) => item.task)
  const start = list.ordered && typeof list.start === 'number' && list.start > 0 ? list.start : 1
  let value = start - 1
  const children = list.items.flatMap((item) => {
    const blocks = item.tokens.filter((token) => token.type !== 'space' && token.type !== 'checkbox')
    const lists = blocks.filter((token): token is Tokens.List => token.type === 'list')
    const inline = withBreaks(blocks.filter((token) => token.type !== 'list').map(blockText))
    value++
    const entry = listItemNode({
      value,
      indent,
      checked: isCheck ? item.checked === true : undefined,
      children: inline,
    })
    const nested = lists.map((inner) =>
      listItemNode({ value: value + 1, indent, children: [listFromMarkdown(inner, indent + 1)] }),
    )
    return [entry, ...nested]
  })
  return listNode({ kind: isCheck ? 'check' : list.ordered ? 'number' : 'bullet', start, children })
}

/** A block's content where only inline nodes may stand. */
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
  // As above: the token is a table, its type says so.
  const { header, rows } = table as Tokens.Table
  return withBreaks(
    [header, ...rows].map((row) =>
      row.flatMap((cell, index) => [...(index > 0 ? textWithBreaks(' | ') : []), ...inlineNodes(cell.tokens)]),
    ),
  )
}
