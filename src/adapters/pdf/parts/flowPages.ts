import { palette, paper, type Sheet } from '../flow/createSheet.ts'
import type { Item } from '../flow/item.ts'
import { paragraphItems } from '../flow/paragraphItems.ts'
import { placeItems } from '../flow/placeItems.ts'
import { isolated, isolatedLtr } from '../text/printable.ts'

type Request = { sheet: Sheet; items: Item[]; number: string; title: string }

/** Places the items; every page after the first names its document at the top. */
export function flowPages({ sheet, items, number, title }: Request): void {
  const bottom = paper.height - paper.bottom
  const addPage = () => {
    sheet.doc.addPage()
    drawRunningHead({ sheet, number, title })
    return { top: paper.top + 4 }
  }
  placeItems({ items, frame: { left: sheet.left, top: paper.top - 12, y: paper.top - 12, bottom, addPage } })
}

function drawRunningHead({ sheet, number, title }: Omit<Request, 'items'>): void {
  const style = { size: 8, color: palette.soft }
  const short = title.length > 70 ? `${title.slice(0, 69).trim()}…` : title
  const text = `${isolatedLtr(sheet.printable(number))}  ·  ${isolated(sheet.printable(short).replaceAll('\n', ' '))}`
  const [line] = paragraphItems({ sheet, spans: [{ ...sheet.span('', style), text }], width: sheet.width })
  line?.draw(sheet.left, 34)
  sheet.doc
    .lineWidth(0.6)
    .moveTo(sheet.left, 52)
    .lineTo(sheet.left + sheet.width, 52)
    .stroke(palette.line)
}
