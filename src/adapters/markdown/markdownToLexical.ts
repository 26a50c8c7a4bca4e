import type { Token, Tokens } from 'marked'
import type { LexicalNode, LexicalState } from '../../domain/contracts/lexical.ts'
import { inlineNodes, textWithBreaks } from './inlineNodes.ts'
import {
  headingNode,
  paragraphNode,
  quoteNode,
  rootNode,
  ruleNode,
  tableCellNode,
  tableNode,
  tableRowNode,
  textFormat,
} from './lexicalNodes.ts'
import { liftImages } from './liftImages.ts'
import { blockText, isShown, listsFromMarkdown, withBreaks } from './listNodes.ts'
import { markdownTokens } from './markdownTokens.ts'

/**
 * Markdown (CommonMark with GitHub's tables, task lists and strikethrough) as the editor's state. HTML is shown as
 * text, and links go only to http, https, mailto and tel. No text is lost: elements the editor has no node for become
 * text.
 */
export function markdownToLexical(markdown: string): LexicalState {
  const children = markdownTokens(markdown).filter(isShown).flatMap(blockNodes)
  return { root: rootNode(children.length > 0 ? children : [paragraphNode([])]) }
}

function blockNodes(token: Token): LexicalNode[] {
  switch (token.type) {
    case 'heading':
      return liftImages(headingNode(token.depth, inlineNodes(token.tokens ?? [])))
    case 'list':
      // marked's union has a generic member, which hides the type behind `type`.
      return listsFromMarkdown(token as Tokens.List)
    case 'table':
      return [tableFromMarkdown(token as Tokens.Table)]
    case 'blockquote':
      return quoteNodes(token.tokens ?? [])
    case 'hr':
      return [ruleNode()]
    case 'code':
      return [paragraphNode(textWithBreaks(token.text, textFormat.code))]
    default:
      return liftImages(paragraphNode(blockText(token)))
  }
}

/** The editor's quote holds only text. Quoted lists and tables follow it. */
function quoteNodes(tokens: Token[]): LexicalNode[] {
  const result: LexicalNode[] = []
  let group: LexicalNode[][] = []
  const close = () => {
    if (group.length > 0) result.push(...liftImages(quoteNode(withBreaks(group))))
    group = []
  }
  for (const token of tokens.filter(isShown)) {
    const isText = token.type !== 'list' && token.type !== 'table' && token.type !== 'blockquote'
    if (isText) {
      group.push(blockText(token))
      continue
    }
    close()
    result.push(...blockNodes(token))
  }
  close()
  return result
}

function tableFromMarkdown({ header, rows, align }: Tokens.Table): LexicalNode {
  const row = (cells: Tokens.TableCell[], isHeader: boolean) =>
    tableRowNode(
      cells.map((cell, index) =>
        tableCellNode({ isHeader, align: align[index] ?? '', children: inlineNodes(cell.tokens) }),
      ),
    )
  return tableNode([row(header, true), ...rows.map((cells) => row(cells, false))])
}
