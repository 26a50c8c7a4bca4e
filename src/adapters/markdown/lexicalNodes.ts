import type { LexicalNode } from '../../domain/contracts/lexical.ts'
import { liftImages } from './liftImages.ts'

/** The bits of a text node's format. */
export const textFormat = { none: 0, bold: 1, italic: 2, strike: 4, code: 16 } as const

const element = { version: 1, direction: null, format: '', indent: 0 }

// Nodes as the editor itself writes them, field by field, so that it opens them again without a change.

export const textNode = (text: string, format: number): LexicalNode => ({
  type: 'text',
  version: 1,
  text,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
})

export const lineBreakNode = (): LexicalNode => ({ type: 'linebreak', version: 1 })

export const ruleNode = (): LexicalNode => ({ type: 'horizontalrule', version: 1 })

export const rootNode = (children: LexicalNode[]) => ({ ...element, type: 'root', children })

export const paragraphNode = (children: LexicalNode[], align = ''): LexicalNode => ({
  ...element,
  type: 'paragraph',
  format: align,
  textFormat: 0,
  textStyle: '',
  children,
})

export const headingNode = (level: number, children: LexicalNode[]): LexicalNode => ({
  ...element,
  type: 'heading',
  tag: `h${Math.min(6, Math.max(1, level))}`,
  children,
})

export const quoteNode = (children: LexicalNode[]): LexicalNode => ({ ...element, type: 'quote', children })

export const linkNode = (url: string, children: LexicalNode[]): LexicalNode => ({
  ...element,
  type: 'link',
  version: 3,
  fields: { linkType: 'custom', newTab: true, url },
  children,
})

type ListKind = 'number' | 'bullet' | 'check'

type ListNodeArgs = { kind: ListKind; start: number; children: LexicalNode[] }

export const listNode = ({ kind, start, children }: ListNodeArgs): LexicalNode => ({
  ...element,
  type: 'list',
  listType: kind,
  start,
  tag: kind === 'number' ? 'ol' : 'ul',
  children,
})

type ListItem = { value: number; checked?: boolean | undefined; indent: number; children: LexicalNode[] }

export const listItemNode = ({ value, checked, indent, children }: ListItem): LexicalNode => ({
  ...element,
  type: 'listitem',
  indent,
  value,
  ...(checked !== undefined && { checked }),
  children,
})

export const tableNode = (rows: LexicalNode[]): LexicalNode => ({ ...element, type: 'table', children: rows })

export const tableRowNode = (cells: LexicalNode[]): LexicalNode => ({ ...element, type: 'tablerow', children: cells })

type TableCell = { isHeader: boolean; align: string; children: LexicalNode[] }

export const tableCellNode = ({ isHeader, align, children }: TableCell): LexicalNode => ({
  ...element,
  type: 'tablecell',
  backgroundColor: null,
  colSpan: 1,
  rowSpan: 1,
  headerState: isHeader ? 1 : 0,
  children: liftImages(paragraphNode(children, align)),
})
