import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { fail } from '../../errors.ts'
import { checkExtension } from '../files/checkExtension.ts'
import { readSlice } from '../files/readSlice.ts'

/** A file on this machine, or one that is only to be had as a stream. With its name given, the extension has to belong to the bytes. */
export type ImageFile = { originalName?: string } & ({ tempPath: string } | { openStream: () => Readable })

export type PhotoType = (typeof PHOTO_TYPES)[number]

const headBytes = 16

const PHOTO_TYPES = [
  { mimeType: 'image/jpeg', extension: 'jpg' },
  { mimeType: 'image/png', extension: 'png' },
  { mimeType: 'image/webp', extension: 'webp' },
] as const

/**
 * JPEG, PNG or WebP by the first bytes; `unsupported_type` for all others, before any decoder sees them, and `unreadable_file` where there are
 * none.
 */
export async function checkPhotoType({ file }: { file: ImageFile }): Promise<PhotoType> {
  const head = await readHead(file)
  if (head.length === 0) throw fail('unreadable_file')
  const mimeType = mimeTypeOf(head)
  const type = PHOTO_TYPES.find((each) => each.mimeType === mimeType)
  if (!type) throw fail('unsupported_type')
  if (file.originalName !== undefined) checkExtension({ name: file.originalName, mimeType: type.mimeType })
  return type
}

/** What the decoder takes: a path, or what reads the whole file when it is its turn. */
export function imageSource(file: ImageFile): string | (() => Promise<Uint8Array>) {
  return 'tempPath' in file ? file.tempPath : () => buffer(file.openStream())
}

async function readHead(file: ImageFile): Promise<Buffer> {
  if ('tempPath' in file) return readSlice({ file: file.tempPath, start: 0, length: headBytes })
  // The first piece of a stream from a disk has thousands of bytes, or is the whole file.
  for await (const chunk of file.openStream()) return (chunk as Buffer).subarray(0, headBytes) // no stream of strings
  return Buffer.alloc(0)
}

function mimeTypeOf(bytes: Buffer): PhotoType['mimeType'] | undefined {
  const hex = bytes.toString('hex')
  if (hex.startsWith('ffd8ff')) return 'image/jpeg'
  if (hex.startsWith('89504e470d0a1a0a')) return 'image/png'
  if (hex.startsWith('52494646') && hex.slice(16, 24) === '57454250') return 'image/webp'
  return undefined
}
