import type { LexicalNode } from '../../../domain/contracts/lexical.ts'
import type { PageImage } from '../../images/shrinkForPage.ts'
import type { Item } from '../flow/item.ts'
import type { Sheet } from '../flow/createSheet.ts'
import type { Align } from '../flow/paragraphItems.ts'
import type { Direction, Span, TextStyle } from '../text/paragraph.ts'

/** Where blocks stand: how wide, how deep, in which style. */
export type BlockContext = {
  sheet: Sheet
  width: number
  style: Partial<TextStyle>
  gap: number
  /** Of the document, by `imageKey`. */
  images: Record<string, PageImage>
  depth: number
  listDepth: number
  /** Where paragraphs start whatever their direction is, as they do in a table's cells. */
  align?: Align
  /**
   * Lays out what stands inside a block. It is handed down, so that lists, quotes and tables need not know the blocks
   * that know them.
   */
  blocks: (request: { nodes: LexicalNode[]; context: BlockContext }) => Item[]
}

const strongRtl = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const strong = /\p{L}/u

type DirectionOfArgs = { sheet: Sheet; spans: Span[]; declared?: unknown }

/**
 * The base direction of a paragraph: as the editor says; else its first letter's in an English document, and from right
 * to left in an Arabic one unless it has no Arabic letter at all.
 */
export function directionOf({ sheet, spans, declared }: DirectionOfArgs): Direction {
  if (declared === 'ltr' || declared === 'rtl') return declared
  const text = spans.map((span) => span.text).join('')
  const first = strong.exec(text)?.[0]
  if (!first) return sheet.direction
  if (sheet.direction === 'rtl') return strongRtl.test(text) ? 'rtl' : 'ltr'
  return strongRtl.test(first) ? 'rtl' : 'ltr'
}

/** Where the editor wants the text; else `otherwise`. */
export function alignOf(node: LexicalNode, otherwise: Align = 'start'): Align {
  const wished = node['format']
  return wished === 'center' || wished === 'right' || wished === 'left' || wished === 'end' ? wished : otherwise
}

/** A whole number above 0, or 0. */
export const numberOf = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.floor(value) : 0
