import { paper, type Sheet } from '../flow/createSheet.ts'
import { paragraphItems } from '../flow/paragraphItems.ts'

/** A word across the page, with the text still readable, and again at the top. */
export function drawWatermark({ sheet, text }: { sheet: Sheet; text: string }): void {
  const { doc } = sheet
  const large = paragraphItems({
    sheet,
    spans: [sheet.span(text, { size: 84, bold: true, color: '#c0392b' })],
    width: paper.height,
    align: 'center',
  })
  doc.save()
  doc.rotate(-52, { origin: [paper.width / 2, paper.height / 2] }).opacity(0.13)
  large[0]?.draw((paper.width - paper.height) / 2, paper.height / 2 - (large[0].height ?? 0) / 2)
  doc.restore()
  const small = paragraphItems({
    sheet,
    spans: [sheet.span(text, { size: 8, bold: true, color: '#c0392b' })],
    width: sheet.width,
    align: 'end',
  })
  small[0]?.draw(sheet.left, 20)
}
