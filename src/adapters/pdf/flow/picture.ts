import sharp from 'sharp'
import type { Sheet } from './createSheet.ts'
import type { Item } from './item.ts'

/** A PNG or JPEG. */
export type Picture = { bytes: Uint8Array; width: number; height: number }

const maxPixels = 40_000_000

/**
 * The picture decoded and re-encoded as a PNG without metadata, at most 1200 pixels wide or high; null if it
 * cannot be.
 */
export async function readPicture(bytes: Uint8Array | undefined): Promise<Picture | null> {
  if (!bytes || bytes.byteLength === 0) return null
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' })
      .rotate()
      .resize({ width: 1200, height: 1200, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .png({ progressive: false })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height }
  } catch {
    return null
  }
}

type Request = { sheet: Sheet; picture: Picture; maxWidth: number; maxHeight: number; width: number; gap?: number }

/** A picture at the start of its column, never enlarged beyond 1 pixel a point. */
export function pictureItem({ sheet, picture, maxWidth, maxHeight, width, gap = 0 }: Request): Item {
  const scale = Math.min(1, maxWidth / picture.width, maxHeight / picture.height)
  const size = { width: picture.width * scale, height: picture.height * scale }
  return {
    height: size.height,
    gap,
    draw: (left, top) => {
      const x = sheet.direction === 'rtl' ? left + width - size.width : left
      // An opened image is taken as well as bytes are.
      sheet.doc.image(openedIn(sheet, picture) as unknown as Buffer, x, top, size)
    },
  }
}

/** What pdfkit opens: its published type knows neither the image nor the method. */
type Opened = { width: number; height: number }
type Opening = { openImage: (bytes: Buffer) => Opened }
const opened = new WeakMap<PDFKit.PDFDocument, Map<Picture, Opened>>()

/** A picture that is drawn more than once is in the document once. */
function openedIn({ doc }: Sheet, picture: Picture): Opened {
  const known = opened.get(doc) ?? new Map<Picture, Opened>()
  opened.set(doc, known)
  const image = known.get(picture) ?? (doc as unknown as Opening).openImage(Buffer.from(picture.bytes))
  known.set(picture, image)
  return image
}
