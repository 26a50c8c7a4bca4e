import { palette, type Sheet } from './createSheet.ts'
import { drawItems, heightOfItems, type Item, takeItems } from './item.ts'

/** `width` of a cell includes its padding and `gutter`, the space left free at its end. */
export type Cell = { width: number; items: Item[]; fill?: string; gutter?: number }

type Request = {
  sheet: Sheet
  cells: Cell[]
  /** Horizontal and vertical padding inside each cell. */
  padX?: number
  padY?: number
  gap?: number
  border?: 'none' | 'grid' | 'below'
  /** Cells run from right to left. */
  rtl?: boolean
  header?: Item
  keepNext?: boolean
}

/** Cells side by side. A row can be divided: every cell then continues at the top of the next page. */
export function rowItem(request: Request): Item {
  const { sheet, cells, padY = 0, gap = 0, header, keepNext } = request
  const height = Math.max(0, ...cells.map((cell) => heightOfItems(cell.items))) + padY * 2
  const rtl = request.rtl ?? sheet.direction === 'rtl'
  return {
    height,
    gap,
    ...(header && { header }),
    ...(keepNext && { keepNext }),
    draw: (left, top) => drawRow({ ...request, rtl, height, left, top }),
    split: (available, force) => splitRow(request, available - padY * 2, force),
  }
}

function splitRow(request: Request, available: number, force: boolean): [Item, Item] | null {
  const heads: Cell[] = []
  const tails: Cell[] = []
  for (const cell of request.cells) {
    const [taken, rest] = takeItems(cell.items, available, force)
    heads.push({ ...cell, items: taken })
    tails.push({ ...cell, items: rest })
  }
  const isDivided = heads.some((cell) => cell.items.length > 0) && tails.some((cell) => cell.items.length > 0)
  if (!isDivided) return null
  return [rowItem({ ...request, cells: heads }), rowItem({ ...request, cells: tails, gap: 0 })]
}

type Drawing = Request & { rtl: boolean; height: number; left: number; top: number }

function drawRow({ sheet, cells, padX = 0, padY = 0, border = 'none', rtl, height, left, top }: Drawing): void {
  const total = cells.reduce((sum, cell) => sum + cell.width, 0)
  let offset = 0
  for (const cell of cells) {
    const x = rtl ? left + total - offset - cell.width : left + offset
    if (cell.fill) sheet.doc.rect(x, top, cell.width, height).fill(cell.fill)
    if (border === 'grid') sheet.doc.lineWidth(0.6).rect(x, top, cell.width, height).stroke(palette.line)
    drawItems(cell.items, x + padX + (rtl ? (cell.gutter ?? 0) : 0), top + padY)
    offset += cell.width
  }
  if (border !== 'below') return
  sheet.doc
    .lineWidth(0.6)
    .moveTo(left, top + height)
    .lineTo(left + total, top + height)
    .stroke(palette.line)
}
