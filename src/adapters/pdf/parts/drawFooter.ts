import { palette, paper, type Sheet } from '../flow/createSheet.ts'
import { drawItems, type Item } from '../flow/item.ts'
import { paragraphItems } from '../flow/paragraphItems.ts'
import { labelsFor } from '../labels.ts'
import type { TextStyle } from '../text/paragraph.ts'
import { isolated, isolatedLtr } from '../text/printable.ts'

type Request = { sheet: Sheet; number: string; owner: string; part?: string; page: { number: number; of: number } }

/** The footer of every page: the agency, the document, and the page of how many. */
export function drawFooter({ sheet, number, owner, part, page }: Request): void {
  const y = paper.height - paper.bottom + 26
  sheet.doc
    .lineWidth(0.6)
    .moveTo(sheet.left, y)
    .lineTo(sheet.left + sheet.width, y)
    .stroke(palette.line)
  const style = { size: 8, color: palette.soft }
  const side = sheet.width * 0.38
  const count = labelsFor(sheet.locale).page(page.number, page.of)
  const name = ownerItems({ sheet, owner, style, width: side })
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
  drawItems(name, isRtl ? right : sheet.left, y + 6)
  middle?.draw(sheet.left, y + 6)
  pages?.draw(isRtl ? sheet.left : right, y + 6)
}

type OwnerRequest = { sheet: Sheet; owner: string; style: Partial<TextStyle>; width: number }

/** A long name is set smaller, then on more lines. It is never cut: some pages name the company nowhere else. */
function ownerItems({ sheet, owner, style, width }: OwnerRequest): Item[] {
  const text = isolated(sheet.printable(owner))
  const at = (size: number) =>
    paragraphItems({ sheet, spans: [{ ...sheet.span('', { ...style, size }), text }], width })
  return [8, 7.25, 6.5].map(at).find(({ length }) => length === 1) ?? at(6.5)
}
