import type { Sharp } from 'sharp'
import { fail } from '../../errors.ts'
import { findInk } from '../images/findInk.ts'
import type { ImageFile, PhotoType } from './checkPhotoType.ts'
import type { ProcessedImage } from './processAvatar.ts'
import { withPhoto } from './withPhoto.ts'

/** Larger than any signature, unless it was photographed with a 108-megapixel camera. */
const MAX_INK_EDGE = 8000

type ReencodeImageArgs = { file: ImageFile; maxPixels?: number; maxEdge: number; ink?: 'required' | 'cut' }

/**
 * Reencodes a picture in its own format (HEIF as JPEG): upright, no edge longer than `maxEdge` pixels, without
 * metadata, trailing data or anything else hidden in the file. Files other than photos are `unsupported_type`. `ink:
 * 'required'` refuses a picture that is blank on white paper (`signature_empty`). `'cut'` also crops it to the ink, for
 * documents.
 */
export async function reencodeImage({ file, maxPixels, maxEdge, ink }: ReencodeImageArgs): Promise<ProcessedImage> {
  return withPhoto({
    file,
    maxPixels,
    work: async (image, { mimeType, extension }) => {
      const upright = image.autoOrient()
      const shown = ink === undefined ? upright : await requireInk({ image: upright, isCut: ink === 'cut' })
      const small = shown.resize({ width: maxEdge, height: maxEdge, fit: 'inside', withoutEnlargement: true })
      const { data, info } = await encode(small, mimeType).toBuffer({ resolveWithObject: true })
      return { bytes: data, mimeType, extension, widthPx: info.width, heightPx: info.height }
    },
  })
}

async function requireInk({ image, isCut }: { image: Sharp; isCut: boolean }): Promise<Sharp> {
  const { width, height } = await image.metadata()
  const isHuge = Math.max(width, height) > MAX_INK_EDGE
  const looked = isHuge ? image.clone().resize({ width: MAX_INK_EDGE, height: MAX_INK_EDGE, fit: 'inside' }) : image
  const region = await findInk(looked)
  if (!region) throw fail('signature_empty')
  return isCut && !isHuge ? image.extract(region) : image
}

function encode(image: Sharp, mimeType: PhotoType['mimeType']): Sharp {
  if (mimeType === 'image/jpeg') return image.jpeg({ quality: 88 })
  if (mimeType === 'image/png') return image.png({ compressionLevel: 8 })
  return image.webp({ quality: 88 })
}
