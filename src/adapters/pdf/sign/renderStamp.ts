import { createSheet, palette, type Sheet } from '../flow/createSheet.ts'
import { drawItems, heightOfItems, type Item, takeItems } from '../flow/item.ts'
import { paragraphItems } from '../flow/paragraphItems.ts'
import { formatInstant } from '../formatDates.ts'
import { labelsFor } from '../labels.ts'
import { boxSize } from '../parts/signatureBoxes.ts'
import { pictureItem, readPicture } from '../parts/picture.ts'
import { isolated, isolatedLtr } from '../text/printable.ts'
import type { Stamp } from '../types.ts'

const padding = 10
const markHeight = 36

/** What is seen where somebody signed, as a document of one page of the box's size: his mark, name, address and time. */
export async function renderStamp(stamp: Stamp): Promise<Uint8Array> {
  const { width, height } = boxSize
  const sheet = createSheet({
    locale: stamp.locale,
    title: 'Signature',
    subject: '',
    author: '',
    createdAt: new Date(stamp.signedAt),
    size: { width, height, margin: padding },
  })
  sheet.doc
    .lineWidth(1)
    .roundedRect(0.5, 0.5, width - 1, height - 1, 4)
    .fillAndStroke('#ffffff', palette.accent)
  const [mark] = takeItems(await markItems(sheet, stamp), markHeight, true)
  drawItems(mark, padding, 6 + Math.max(-4, (markHeight - heightOfItems(mark)) / 2))
  const line = 6 + markHeight + 2
  sheet.doc
    .lineWidth(0.6)
    .moveTo(padding, line)
    .lineTo(width - padding, line)
    .stroke(palette.line)
  const [words] = takeItems(wordItems(sheet, stamp), height - line - 5, true)
  drawItems(words, padding, line + 3)
  return sheet.finish(() => undefined)
}

async function markItems(sheet: Sheet, { mark, name, organization }: Stamp): Promise<Item[]> {
  const { width } = sheet
  if (mark?.kind === 'drawn') {
    const picture = await readPicture(mark.image)
    if (picture) return [pictureItem({ sheet, picture, maxWidth: width, maxHeight: markHeight, width })]
  }
  if (mark?.kind === 'typed') {
    const span = sheet.span(mark.text, {
      family: 'script',
      size: mark.text.length > 24 ? 15 : 24,
      color: palette.accent,
    })
    return paragraphItems({ sheet, spans: [{ ...span, text: isolated(span.text) }], width, lineHeight: 1.4 })
  }
  const text = organization ?? name
  const span = sheet.span(text, { size: text.length > 30 ? 11 : 14, bold: true, color: palette.accent })
  return paragraphItems({ sheet, spans: [{ ...span, text: isolated(span.text) }], width, lineHeight: 1.3 })
}

function wordItems(sheet: Sheet, { party, name, email, signedAt }: Stamp): Item[] {
  const labels = labelsFor(sheet.locale)
  const line = (text: string, style: object) =>
    paragraphItems({ sheet, spans: [{ ...sheet.span('', style), text }], width: sheet.width, lineHeight: 1.35 }).slice(
      0,
      1,
    )
  const soft = { size: 7.5, color: palette.soft }
  return [
    ...line(party === 'client' ? labels.digitallySigned : labels.digitallyCounterSigned, soft),
    ...line(isolated(sheet.printable(name)), { size: name.length > 34 ? 8 : 10, bold: true }),
    ...line(isolatedLtr(sheet.printable(email)), { size: email.length > 44 ? 6.5 : 8 }),
    ...line(isolatedLtr(formatInstant(signedAt)), { size: 8 }),
  ]
}
