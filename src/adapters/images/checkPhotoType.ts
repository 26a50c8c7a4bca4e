import { fail } from '../../errors.ts'
import { checkExtension } from '../files/checkExtension.ts'
import { readSlice } from '../files/readSlice.ts'

/** A file on this machine. With its name given, the extension has to belong to the bytes. */
export type ImageFile = { tempPath: string; originalName?: string }

export type PhotoType = (typeof PHOTO_TYPES)[number]

const PHOTO_TYPES = [
  { mimeType: 'image/jpeg', extension: 'jpg' },
  { mimeType: 'image/png', extension: 'png' },
  { mimeType: 'image/webp', extension: 'webp' },
] as const

/** JPEG, PNG or WebP by the first bytes; `unsupported_type` for all others, before any decoder sees them. */
export async function checkPhotoType({ file }: { file: ImageFile }): Promise<PhotoType> {
  const mimeType = mimeTypeOf(await readSlice({ file: file.tempPath, start: 0, length: 16 }))
  const type = PHOTO_TYPES.find((each) => each.mimeType === mimeType)
  if (!type) throw fail('unsupported_type')
  if (file.originalName !== undefined) checkExtension({ name: file.originalName, mimeType: type.mimeType })
  return type
}

function mimeTypeOf(bytes: Buffer): PhotoType['mimeType'] | undefined {
  const hex = bytes.toString('hex')
  if (hex.startsWith('ffd8ff')) return 'image/jpeg'
  if (hex.startsWith('89504e470d0a1a0a')) return 'image/png'
  if (hex.startsWith('52494646') && hex.slice(16, 24) === '57454250') return 'image/webp'
  return undefined
}
