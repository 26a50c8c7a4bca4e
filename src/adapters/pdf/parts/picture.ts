import sharp from 'sharp'
import type { Sheet } from '../flow/createSheet.ts'
import type { Item } from '../flow/item.ts'

export type Picture = { png: Buffer; width: number; height: number }

const maxPixels = 40_000_000

/** The picture decoded and written anew as a PNG without metadata, at most 1200 pixels wide or high; null where it cannot be. */
export async function readPicture(bytes: Uint8Array | undefined): Promise<Picture | null> {
  if (!bytes || bytes.byteLength === 0) return null
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' })
      .rotate()
      .resize({ width: 1200, height: 1200, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .png({ progressive: false })
      .toBuffer({ resolveWithObject: true })
    return { png: data, width: info.width, height: info.height }
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
      sheet.doc.image(picture.png, x, top, size)
    },
  }
}
