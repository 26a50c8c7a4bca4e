import type { LexicalNode } from '../../../domain/contracts/lexical.ts'
import { palette } from '../flow/createSheet.ts'
import { drawItems, heightOfItems, type Item } from '../flow/item.ts'
import { fitColumns } from '../flow/fitColumns.ts'
import { leastWidth } from '../flow/leastWidth.ts'
import { type Cell, rowItem } from '../flow/rowItem.ts'
import { type BlockContext, numberOf } from './context.ts'
import { childrenOf, inlineSpans } from './inlineSpans.ts'
import { lexicalText } from './lexicalText.ts'

type GridCell = { node: LexicalNode | undefined; span: number }

/** A table as one item per row. Leading rows of header cells are repeated on every page. */
export function tableItems({ node, context }: { node: LexicalNode; context: BlockContext }): Item[] {
  const grid = gridOf(childrenOf(node).filter((row) => childrenOf(row).length > 0))
  const columns = Math.max(1, ...grid.map((row) => row.reduce((sum, cell) => sum + cell.span, 0)))
  const { widths, size } = layoutColumns({ node, grid, columns, context })
  const rows = grid.map((row, index) => tableRow({ row, widths, size, context, gap: index === 0 ? context.gap : 0 }))
  const headerCount = grid.findIndex((row) => !row.every((cell) => isHeader(cell.node)))
  if (headerCount <= 0) return rows
  const header = stacked(rows.slice(0, headerCount))
  return rows.map((row, index) => (index < headerCount ? { ...row, keepNext: true } : { ...row, header }))
}

function stacked(items: Item[]): Item {
  return { height: heightOfItems(items), gap: 0, draw: (left, top) => drawItems(items, left, top) }
}

const isHeader = (node: LexicalNode | undefined): boolean => node !== undefined && numberOf(node['headerState']) > 0

/** Rows of cells, with empty ones where a cell of a row above reaches down. */
function gridOf(rows: LexicalNode[]): GridCell[][] {
  const reaching: number[] = []
  return rows.map((row) => {
    const cells: GridCell[] = []
    let column = 0
    const fillReached = () => {
      while ((reaching[column] ?? 0) > 0) {
        reaching[column] = (reaching[column] ?? 0) - 1
        cells.push({ node: undefined, span: 1 })
        column++
      }
    }
    for (const node of childrenOf(row)) {
      fillReached()
      const span = Math.min(64, Math.max(1, numberOf(node['colSpan'])))
      const down = Math.min(1000, numberOf(node['rowSpan'])) - 1
      for (let index = 0; index < span; index++) if (down > 0) reaching[column + index] = down
      cells.push({ node, span })
      column += span
    }
    fillReached()
    return cells
  })
}

type WidthRequest = { node: LexicalNode; grid: GridCell[][]; columns: number; context: BlockContext }

const smallest = 6.5

/**
 * The editor's widths in proportion, or by the amount of text in each column; none narrower than its longest word or
 * number. The text is set smaller if the page has no room otherwise.
 */
function layoutColumns(request: WidthRequest): { widths: number[]; size: number } {
  const { columns, grid, context } = request
  const { width } = context
  const wished = wishedWidths(request)
  let size = columns > 12 ? smallest : columns > 6 ? 8 : 9
  let least = leastWidths({ grid, columns, size, context })
  while (size > smallest && least.reduce((total, one) => total + one, 0) > width) {
    size = Math.max(smallest, size - 0.5)
    least = leastWidths({ grid, columns, size, context })
  }
  return { widths: fitColumns({ wished, least, width }), size }
}

type LeastWidthsArgs = { grid: GridCell[][]; columns: number; size: number; context: BlockContext }

function leastWidths({ grid, columns, size, context: { sheet, style } }: LeastWidthsArgs): number[] {
  const least = Array.from({ length: columns }, () => 0)
  for (const row of grid) {
    let column = 0
    for (const { node, span } of row) {
      if (node && span === 1) {
        const nodes = childrenOf(node)
        const spans = inlineSpans({ sheet, nodes, style: { ...style, size, ...(isHeader(node) && { bold: true }) } })
        least[column] = Math.max(least[column] ?? 0, leastWidth({ sheet, spans }) + padXOf(columns) * 2)
      }
      column += span
    }
  }
  return least
}

const padXOf = (columns: number): number => (columns > 6 ? 3 : 6)

function wishedWidths({ node, grid, columns, context: { width } }: WidthRequest): number[] {
  const given = node['colWidths']
  const isGiven = Array.isArray(given) && given.length === columns && given.every((value) => numberOf(value) > 0)
  const weights = isGiven ? given.map(numberOf) : Array.from({ length: columns }, (_, column) => weightOf(grid, column))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => (width * weight) / sum)
}

function weightOf(grid: GridCell[][], column: number): number {
  let longest = 0
  for (const row of grid) {
    let at = 0
    for (const { node, span } of row) {
      if (at === column && span === 1 && node) longest = Math.max(longest, lexicalText(node).length)
      at += span
    }
  }
  return 6 + Math.min(longest, 44)
}

type RowRequest = { row: GridCell[]; widths: number[]; size: number; context: BlockContext; gap: number }

function tableRow({ row, widths, size, context, gap }: RowRequest): Item {
  const padX = padXOf(widths.length)
  const isRtl = context.sheet.direction === 'rtl'
  let column = 0
  const cells: Cell[] = row.map(({ node, span }) => {
    const width = widths.slice(column, column + span).reduce((sum, value) => sum + value, 0)
    column += span
    const style = { ...context.style, size, ...(isHeader(node) && { bold: true }) }
    const inner = {
      ...context,
      width: Math.max(4, width - padX * 2),
      style,
      gap: 3,
      listDepth: 0,
      depth: context.depth + 1,
      ...(isRtl && { align: 'right' as const }),
    }
    const items = node ? context.blocks({ nodes: childrenOf(node), context: inner }) : []
    return { width, items, ...(isHeader(node) && { fill: palette.faint }) }
  })
  const missing = widths.slice(column).map((width) => ({ width, items: [] }))
  return rowItem({ sheet: context.sheet, cells: [...cells, ...missing], padX, padY: 4, border: 'grid', gap })
}
