import { createSheet, palette, type Sheet } from '../flow/createSheet.ts'
import { drawItems, heightOfItems, type Item } from '../flow/item.ts'
import { fittedText } from '../parts/fittedText.ts'
import { formatInstant } from '../../../i18n/formatInstant.ts'
import { labelsFor } from '../labels.ts'
import { boxSize } from '../parts/signatureBoxes.ts'
import { pictureItem, readPicture } from '../flow/picture.ts'
import { isolated, isolatedLtr } from '../text/printable.ts'
import type { Stamp } from '../types.ts'

const padding = 10
const markHeight = 36

/**
 * The visible part of a signature, as a page of the box's size: the signer's mark, name, email address and time.
 */
export async function renderStamp(stamp: Stamp): Promise<Uint8Array> {
  const { width, height } = boxSize
  const sheet = await createSheet({
    locale: stamp.locale,
    title: 'Signature',
    subject: '',
    author: '',
    createdAt: new Date(stamp.signedAt),
    texts: stamp,
    size: { width, height, margin: padding },
  })
  sheet.doc
    .lineWidth(1)
    .roundedRect(0.5, 0.5, width - 1, height - 1, 4)
    .fillAndStroke('#ffffff', palette.accent)
  const mark = await markItems(sheet, stamp)
  drawItems(mark, padding, 6 + Math.max(-4, (markHeight - heightOfItems(mark)) / 2))
  const line = 6 + markHeight + 2
  sheet.doc
    .lineWidth(0.6)
    .moveTo(padding, line)
    .lineTo(width - padding, line)
    .stroke(palette.line)
  const words = wordItems(sheet, stamp, height - line - 5)
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
    const style = { family: 'script', color: palette.accent } as const
    return fittedText({ sheet, text: isolated(sheet.printable(mark.text)), style, largest: 24, maxHeight: markHeight })
  }
  const text = isolated(sheet.printable(organization ?? name))
  const style = { bold: true, color: palette.accent }
  return fittedText({ sheet, text, style, largest: 14, maxHeight: markHeight })
}

/** Who signed with which address and when, each on its line or, where it is long, smaller and on two: never cut. */
function wordItems(sheet: Sheet, { party, name, email, signedAt, timezone }: Stamp, maxHeight: number): Item[] {
  const labels = labelsFor(sheet.locale)
  const label = party === 'client' ? labels.digitallySigned : labels.digitallyCounterSigned
  const rows = [
    { text: label, style: { color: palette.soft }, largest: 7.5 },
    { text: isolated(sheet.printable(name)), style: { bold: true }, largest: 10 },
    { text: isolatedLtr(sheet.printable(email)), style: {}, largest: 8 },
    { text: isolatedLtr(formatInstant(signedAt, timezone)), style: {}, largest: 8 },
  ]
  let items: Item[] = []
  for (const scale of [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4]) {
    items = rows.flatMap((row) => fittedText({ sheet, ...row, largest: row.largest * scale, maxHeight }))
    if (heightOfItems(items) <= maxHeight) break
  }
  return items
}
