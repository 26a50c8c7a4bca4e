import sharp from 'sharp'
import type { ImageFile, PhotoType } from './checkPhotoType.ts'
import { withPhoto } from './withPhoto.ts'

/** Edge of the square, in pixels. */
export const AVATAR_SIZES = { small: 96, medium: 256, large: 512 } as const

export type AvatarSize = keyof typeof AVATAR_SIZES
export type ProcessedImage = {
  bytes: Buffer
  mimeType: PhotoType['mimeType']
  extension: PhotoType['extension']
  widthPx: number
  heightPx: number
}

type ProcessAvatarArgs = { file: ImageFile }

/**
 * Square WebP images in every avatar size, upright and without metadata such as place or device. Accepts JPEG, PNG,
 * WebP and HEIF by their bytes; all others are `unsupported_type`.
 */
export async function processAvatar({
  file,
}: ProcessAvatarArgs): Promise<{ sizes: Record<AvatarSize, ProcessedImage> }> {
  return withPhoto({
    file,
    work: async (image) => {
      // Decoded once and shrunk without loss; every size is made from that.
      const edgePx = AVATAR_SIZES.large
      const master = await image
        .autoOrient()
        .resize({ width: edgePx, height: edgePx, fit: 'cover', position: 'centre' })
        .png({ compressionLevel: 1 })
        .toBuffer()
      const small = await square(master, AVATAR_SIZES.small)
      const medium = await square(master, AVATAR_SIZES.medium)
      const large = await square(master, AVATAR_SIZES.large)
      return { sizes: { small, medium, large } }
    },
  })
}

async function square(master: Buffer, edgePx: number): Promise<ProcessedImage> {
  const bytes = await sharp(master).resize(edgePx, edgePx).webp({ quality: 82 }).toBuffer()
  return { bytes, mimeType: 'image/webp', extension: 'webp', widthPx: edgePx, heightPx: edgePx }
}
