import type { Sharp } from 'sharp'
import { checkPhotoType, imageSource, type ImageFile, type PhotoType } from './checkPhotoType.ts'
import type { ProcessedImage } from './processAvatar.ts'
import { MAX_PIXELS, withImage } from './withImage.ts'

/**
 * The picture and nothing but the picture, in its own format: upright, no edge longer than `maxEdge` pixels, without metadata, trailing data or
 * anything else that was hidden in the file. JPEG, PNG and WebP by their bytes, all others are `unsupported_type`.
 */
export async function reencodeImage({
  file,
  maxPixels = MAX_PIXELS,
  maxEdge,
}: {
  file: ImageFile
  maxPixels?: number
  maxEdge: number
}): Promise<ProcessedImage> {
  const { mimeType, extension } = await checkPhotoType({ file })
  return withImage({
    source: imageSource(file),
    maxPixels,
    work: async (image) => {
      const upright = image
        .autoOrient()
        .resize({ width: maxEdge, height: maxEdge, fit: 'inside', withoutEnlargement: true })
      const { data, info } = await encode(upright, mimeType).toBuffer({ resolveWithObject: true })
      return { bytes: data, mimeType, extension, widthPx: info.width, heightPx: info.height }
    },
  })
}

function encode(image: Sharp, mimeType: PhotoType['mimeType']): Sharp {
  if (mimeType === 'image/jpeg') return image.jpeg({ quality: 88 })
  if (mimeType === 'image/png') return image.png({ compressionLevel: 8 })
  return image.webp({ quality: 88 })
}
