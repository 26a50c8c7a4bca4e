import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { Sharp } from 'sharp'
import { decodeHeif } from '../images/heif/decodeHeif.ts'
import { withImage, type ImageSource } from '../images/withImage.ts'
import { checkPhotoType, type ImageFile, type PhotoType } from './checkPhotoType.ts'

type WithPhotoArgs<Result> = {
  file: ImageFile
  maxPixels?: number | undefined
  work: (image: Sharp, type: PhotoType) => Promise<Result>
}

/**
 * Decodes a photo within the limits of `withImage`. Accepts JPEG, PNG, WebP and HEIF by their bytes; all others are
 * `unsupported_type`. `type` is the type it is stored as.
 */
export async function withPhoto<Result>({ file, maxPixels, work }: WithPhotoArgs<Result>): Promise<Result> {
  const type = await checkPhotoType({ file })
  const isHeif = type.detected === 'image/heic' || type.detected === 'image/heif'
  const source: ImageSource = isHeif ? await decodeHeif({ read: () => readWhole(file) }) : sourceOf(file)
  return withImage({ source, ...(maxPixels !== undefined && { maxPixels }), work: (image) => work(image, type) })
}

/** What the decoder takes: a path, or a function that reads the whole file when its turn comes. */
function sourceOf(file: ImageFile): ImageSource {
  return 'tempPath' in file ? file.tempPath : () => readWhole(file)
}

function readWhole(file: ImageFile): Promise<Buffer> {
  return 'tempPath' in file ? readFile(file.tempPath) : buffer(file.openStream())
}
