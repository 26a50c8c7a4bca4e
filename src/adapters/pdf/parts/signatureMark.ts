import { sha256Hex } from '../../../lib/sha256Hex.ts'
import { palette, type Sheet } from '../flow/createSheet.ts'
import type { Item } from '../flow/item.ts'
import { paragraphItems } from '../flow/paragraphItems.ts'
import { labelsFor } from '../labels.ts'
import { isolated, isolatedLtr } from '../text/printable.ts'
import type { SignatureEvidence } from '../types.ts'
import { fittedText } from './fittedText.ts'
import { pictureItem, readPicture } from '../flow/picture.ts'

type Request = { sheet: Sheet; mark: SignatureEvidence['mark']; width: number }

/** The signature as it was given: the drawing with its digest, or the name in a hand. */
export async function signatureMark({ sheet, mark, width }: Request): Promise<Item[]> {
  if (mark.kind === 'typed') {
    const style = { family: 'script', color: palette.accent } as const
    return fittedText({ sheet, text: isolated(sheet.printable(mark.text)), style, largest: 24, maxHeight: 42, width })
  }
  const labels = labelsFor(sheet.locale)
  const picture = await readPicture(mark.image)
  const note = (text: string) =>
    paragraphItems({ sheet, spans: [{ ...sheet.span('', { size: 7.5, color: palette.soft }), text }], width, gap: 3 })
  const drawing = picture
    ? [pictureItem({ sheet, picture, maxWidth: Math.min(width, 200), maxHeight: 42, width })]
    : note(labels.drawingUnreadable)
  return [
    ...drawing,
    ...note(labels.drawingHash),
    ...digest({ sheet, sha256: sha256Hex(mark.image), width, size: 7.5 }),
  ]
}

type DigestRequest = { sheet: Sheet; sha256: string; width: number; size?: number }

/** All 64 digits in one face and, where it fits, on one line. */
export function digest({ sheet, sha256, width, size = 8.5 }: DigestRequest): Item[] {
  const span = sheet.span('', { family: 'mono', size })
  return paragraphItems({ sheet, spans: [{ ...span, text: isolatedLtr(sha256) }], width })
}
