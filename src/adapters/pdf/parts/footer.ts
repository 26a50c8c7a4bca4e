import { palette, paper, type Sheet } from '../flow/createSheet.ts'
import { paragraphItems } from '../flow/paragraphItems.ts'
import { labelsFor } from '../labels.ts'
import { isolated, isolatedLtr } from '../text/printable.ts'

type Request = { sheet: Sheet; number: string; owner: string; part?: string; page: { number: number; of: number } }

/** The foot of every page: whose document, which, and which page of how many. */
export function drawFooter({ sheet, number, owner, part, page }: Request): void {
  const y = paper.height - paper.bottom + 26
  sheet.doc
    .lineWidth(0.6)
    .moveTo(sheet.left, y)
    .lineTo(sheet.left + sheet.width, y)
    .stroke(palette.line)
  const style = { size: 8, color: palette.soft }
  const side = sheet.width * 0.4
  const count = labelsFor(sheet.locale).page(page.number, page.of)
  const [name] = paragraphItems({
    sheet,
    spans: [{ ...sheet.span('', style), text: isolated(shortened(sheet.printable(owner))) }],
    width: side,
  })
  const [middle] = paragraphItems({
    sheet,
    spans: [{ ...sheet.span('', style), text: isolatedLtr(sheet.printable(number)) }],
    width: sheet.width,
    align: 'center',
  })
  const [pages] = paragraphItems({
    sheet,
    spans: [sheet.span(part ? `${part} · ${count}` : count, style)],
    width: side,
    align: 'end',
  })
  const isRtl = sheet.direction === 'rtl'
  const right = sheet.left + sheet.width - side
  name?.draw(isRtl ? right : sheet.left, y + 6)
  middle?.draw(sheet.left, y + 6)
  pages?.draw(isRtl ? sheet.left : right, y + 6)
}

const shortened = (text: string): string => (text.length > 34 ? `${text.slice(0, 33).trim()}…` : text)
