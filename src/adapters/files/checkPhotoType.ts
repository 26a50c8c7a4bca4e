import type { Readable } from 'node:stream'
import { fileTypeFromBuffer } from 'file-type'
import { fail } from '../../errors.ts'
import { checkName } from './checkName.ts'
import { readSlice } from './readSlice.ts'
import { refuseType } from './refuseType.ts'

/** A file on this machine or a stream. A given name must not contradict the bytes. */
export type ImageFile = { originalName?: string } & ({ tempPath: string } | { openStream: () => Readable })

export type PhotoType = (typeof PHOTO_TYPES)[number]

/** Enough bytes to tell what a refused file is. */
const headBytes = 4100

/** The accepted types and the type each is stored as. HEIF is stored as JPEG, which every device can show. */
const PHOTO_TYPES = [
  { detected: 'image/jpeg', mimeType: 'image/jpeg', extension: 'jpg' },
  { detected: 'image/png', mimeType: 'image/png', extension: 'png' },
  { detected: 'image/webp', mimeType: 'image/webp', extension: 'webp' },
  { detected: 'image/heic', mimeType: 'image/jpeg', extension: 'jpg' },
  { detected: 'image/heif', mimeType: 'image/jpeg', extension: 'jpg' },
] as const

/**
 * JPEG, PNG, WebP or HEIF by the first bytes. All others are `unsupported_type` before a decoder sees them; an empty
 * file is `unreadable_file`.
 */
export async function checkPhotoType({ file }: { file: ImageFile }): Promise<PhotoType> {
  const head = await readHead(file)
  if (head.length === 0) throw fail('unreadable_file')
  const found = mimeTypeOf(head) ?? (await fileTypeFromBuffer(head).catch(() => undefined))?.mime ?? null
  const type = PHOTO_TYPES.find(({ detected }) => detected === found)
  if (!type) throw refuseType({ detected: found, accepted: PHOTO_TYPES.map(({ detected }) => detected) })
  if (file.originalName !== undefined) checkName({ name: file.originalName, mimeType: type.detected })
  return type
}

async function readHead(file: ImageFile): Promise<Buffer> {
  if ('tempPath' in file) return readSlice({ file: file.tempPath, start: 0, length: headBytes })
  // The first chunk of a stream from a disk has thousands of bytes, or is the whole file.
  for await (const chunk of file.openStream()) return (chunk as Buffer).subarray(0, headBytes) // never strings
  return Buffer.alloc(0)
}

/** Works for a file that is cut off after a few bytes too. */
function mimeTypeOf(bytes: Buffer): PhotoType['detected'] | undefined {
  const hex = bytes.toString('hex', 0, 16)
  if (hex.startsWith('ffd8ff')) return 'image/jpeg'
  if (hex.startsWith('89504e470d0a1a0a')) return 'image/png'
  if (hex.startsWith('52494646') && hex.slice(16, 24) === '57454250') return 'image/webp'
  return undefined
}
