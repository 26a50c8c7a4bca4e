import { fail } from '../../errors.ts'
import { withImage } from './withImage.ts'

/** Enough for the width of a page at 200 dots an inch. */
const longestSide = 1400

export type PageImage = { bytes: Uint8Array; width: number; height: number }

/**
 * An image as a page prints it: upright, on white, without metadata, with at most 1,400 pixels on a side. Photos become
 * JPEG, drawings stay exact. `unreadable_file` for damaged bytes, `too_large` for too many pixels, `unsupported_type`
 * for anything but JPEG, PNG and WebP.
 */
export async function shrinkForPage(source: Uint8Array): Promise<PageImage> {
  return withImage({
    source,
    work: async (image) => {
      const { format } = await image.metadata()
      if (format !== 'jpeg' && format !== 'png' && format !== 'webp') throw fail('unsupported_type')
      const small = image
        .rotate()
        .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .toColourspace('srgb')
      const written = format === 'png' ? small.png({ progressive: false }) : small.jpeg({ quality: 88 })
      const { data, info } = await written.toBuffer({ resolveWithObject: true })
      return { bytes: new Uint8Array(data), width: info.width, height: info.height }
    },
  })
}
