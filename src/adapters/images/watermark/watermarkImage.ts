import sharp, { type Sharp } from 'sharp'
import { fail } from '../../../errors.ts'
import { withImage } from '../withImage.ts'

/** In pixels. A smaller picture is enlarged so that its mark is readable; a narrow one gets space beside it. */
const smallest = { longEdge: 900, width: 480, height: 300 }
/** The size of letters as a part of the longer or the shorter edge, whichever gives less, but always readable. */
const letters = { ofLongEdge: 68, ofShortEdge: 18, smallestPx: 13 }

type WatermarkImageArgs = {
  /** The bytes, or a function that reads them when their turn comes, so that few pictures are in memory at once. */
  source: Uint8Array | (() => Promise<Uint8Array>)
  mimeType: string
  lines: readonly string[]
}

/**
 * The picture with `lines` drawn all over it, slanted and see-through: both the lines and the picture stay readable.
 * Nothing is cropped or shrunk. Keeps the picture's format and drops its metadata.
 */
export async function watermarkImage({ source, mimeType, lines }: WatermarkImageArgs): Promise<Buffer> {
  return withImage({
    source,
    work: async (image) => {
      const { width, height } = await image.metadata()
      const { widthPx, heightPx, scaled } = sizeOf({ width, height })
      const sizePx = letterSize({ widthPx, heightPx })
      // Late: it brings the reader of fonts, which is large and for the review of identities only.
      const { renderMark } = await import('./renderMark.ts')
      const mark = renderMark({ lines, sizePx, maxWidthPx: widthPx, maxHeightPx: heightPx })
      const tile = await sharp(mark.svg).png({ compressionLevel: 1 }).toBuffer()
      const drawn = image
        .resize({ width: scaled.width, height: scaled.height, fit: 'fill', kernel: 'cubic' })
        .extend(margins({ scaled, widthPx, heightPx }))
        .composite([{ input: tile, tile: true, blend: 'over', gravity: 'northwest' }])
      return encode({ image: drawn, mimeType }).toBuffer()
    },
  })
}

type Size = { width: number; height: number }

function sizeOf({ width, height }: Size): { scaled: Size; widthPx: number; heightPx: number } {
  const factor = Math.max(1, smallest.longEdge / Math.max(width, height))
  const scaled = { width: Math.round(width * factor), height: Math.max(1, Math.round(height * factor)) }
  return {
    scaled,
    widthPx: Math.max(scaled.width, smallest.width),
    heightPx: Math.max(scaled.height, smallest.height),
  }
}

function letterSize({ widthPx, heightPx }: { widthPx: number; heightPx: number }): number {
  const { ofLongEdge, ofShortEdge, smallestPx } = letters
  const wished = Math.min(Math.max(widthPx, heightPx) / ofLongEdge, Math.min(widthPx, heightPx) / ofShortEdge)
  return Math.max(smallestPx, Math.round(wished))
}

function margins({ scaled, widthPx, heightPx }: { scaled: Size; widthPx: number; heightPx: number }) {
  const left = Math.floor((widthPx - scaled.width) / 2)
  const top = Math.floor((heightPx - scaled.height) / 2)
  const right = widthPx - scaled.width - left
  return { left, top, right, bottom: heightPx - scaled.height - top, background: '#ffffff' }
}

/** Fast rather than small: it is viewed once and never stored. */
function encode({ image, mimeType }: { image: Sharp; mimeType: string }): Sharp {
  if (mimeType === 'image/jpeg') return image.jpeg({ quality: 88 })
  if (mimeType === 'image/png') return image.png({ compressionLevel: 2 })
  if (mimeType === 'image/webp') return image.webp({ quality: 88, effort: 0 })
  throw fail('unreadable_file')
}
