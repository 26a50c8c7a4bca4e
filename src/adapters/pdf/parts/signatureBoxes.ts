import type { SigningParty } from '../../../domain/contracts/signatureFields.ts'
import { palette, paper, type Sheet } from '../flow/createSheet.ts'
import { drawItems, type Item } from '../flow/item.ts'
import { paragraphItems } from '../flow/paragraphItems.ts'
import { labelsFor } from '../labels.ts'
import { sectionTitle } from './sectionTitle.ts'

/** The page of the sheet, from 0, and `[left, bottom, right, top]` in PDF coordinates. */
export type SignaturePlace = { page: number; rect: [number, number, number, number] }

/** The size of the box of a signature, in points. */
export const boxSize = { width: 226, height: 98 }

const labelHeight = 17

/**
 * The end of the certificate: an empty box for each party's signature. `places` has their positions once they are
 * drawn.
 */
export function signatureBoxes(sheet: Sheet): { items: Item[]; places: () => Record<SigningParty, SignaturePlace> } {
  const labels = labelsFor(sheet.locale)
  const places = new Map<SigningParty, SignaturePlace>()
  const small = (text: string) =>
    paragraphItems({
      sheet,
      spans: [sheet.span(text, { size: 8.5, color: palette.soft })],
      width: sheet.width,
      gap: 4,
      keepNext: true,
    }).map((item) => ({ ...item, keepNext: true }))
  const row: Item = {
    height: boxSize.height + labelHeight,
    gap: 6,
    draw: (left, top) => {
      const isRtl = sheet.direction === 'rtl'
      const far = left + sheet.width - boxSize.width
      places.set('client', drawBox({ sheet, label: labels.client, left: isRtl ? far : left, top }))
      places.set('agency', drawBox({ sheet, label: labels.provider, left: isRtl ? left : far, top }))
    },
  }
  return {
    items: [
      ...sectionTitle({ sheet, text: labels.signatures, gap: 12 }),
      ...small(`${labels.signaturesText} ${labels.counterText}`),
      row,
    ],
    places: () => ({ client: placeOf(places, 'client'), agency: placeOf(places, 'agency') }),
  }
}

function placeOf(places: Map<SigningParty, SignaturePlace>, party: SigningParty): SignaturePlace {
  const place = places.get(party)
  if (!place) throw new Error(`The certificate has no place for the signature of the ${party}.`)
  return place
}

type BoxRequest = { sheet: Sheet; label: string; left: number; top: number }

function drawBox({ sheet, label, left, top }: BoxRequest): SignaturePlace {
  const { width, height } = boxSize
  const head = paragraphItems({ sheet, spans: [sheet.span(label, { size: 9, bold: true })], width })
  drawItems(head, left, top)
  const y = top + labelHeight
  sheet.doc.lineWidth(0.6).roundedRect(left, y, width, height, 4).fillAndStroke(palette.faint, palette.line)
  const waits = sheet.span(labelsFor(sheet.locale).awaitsSignature, { size: 9, color: palette.soft })
  drawItems(paragraphItems({ sheet, spans: [waits], width, align: 'center' }), left, y + height / 2 - 7)
  const { start, count } = sheet.doc.bufferedPageRange()
  const bottom = paper.height - y - height
  return { page: start + count - 1, rect: [left, bottom, left + width, bottom + height] }
}
