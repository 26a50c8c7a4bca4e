import { stat } from 'node:fs/promises'
import { fail } from '../../errors.ts'
import { withImage } from '../images/withImage.ts'
import { hasMarkup } from './hasMarkup.ts'
import { hasWholeBoxes } from './hasWholeBoxes.ts'
import { readSlice } from './readSlice.ts'
import { readZipDirectory } from './readZipDirectory.ts'
import { refuseType } from './refuseType.ts'

/** The bytes that browsers sniff, and the same amount at the end, where a page can be appended. */
const SNIFFED_BYTES = 1445
/** Pictures up to this size are decoded to check that they are complete. */
const MAX_PROVED_PIXELS = 60_000_000
/** The largest phone sensors have 200 million. More is an attack on memory. */
const MAX_KEPT_PIXELS = 250_000_000
/** How far from the end the end mark of an undecoded picture may be: cameras append data after it. */
const END_BYTES = 64 * 1024

type ImageFile = { file: string; sizeBytes: number; mimeType: string }

/**
 * Checks that a picture is not also a PDF, an archive or a page (`unsupported_type`), and is complete
 * (`unreadable_file`). Up to 60 megapixels it is decoded. Larger pictures and HEIF are checked from first to last byte
 * and kept unchanged. `too_large` is decided by the header alone.
 */
export async function checkImage({ file, mimeType }: { file: string; mimeType: string }): Promise<void> {
  const head = await readSlice({ file, start: 0, length: SNIFFED_BYTES })
  const { size: sizeBytes } = await stat(file)
  const tail = await readSlice({ file, start: Math.max(0, sizeBytes - SNIFFED_BYTES), length: SNIFFED_BYTES })
  const hasPage = [head, tail].some((part) => hasMarkup(part.toString('latin1')))
  if (hasPage) throw refuseType({ detected: 'text/html' })
  if (head.includes('%PDF-')) throw refuseType({ detected: 'application/pdf' })
  if (await readZipDirectory({ file })) throw refuseType({ detected: 'application/zip' })
  const isWhole = await proveWhole({ file, sizeBytes, mimeType })
  if (!isWhole) throw fail('unreadable_file')
}

async function proveWhole({ file, sizeBytes, mimeType }: ImageFile): Promise<boolean> {
  if (mimeType === 'image/heic' || mimeType === 'image/heif')
    return hasWholeBoxes({ file, sizeBytes, contents: 'meta' })
  return withImage({
    source: file,
    maxPixels: MAX_KEPT_PIXELS,
    work: async (image) => {
      const { width, height } = await image.metadata()
      if (width * height > MAX_PROVED_PIXELS) return hasEnd({ file, sizeBytes, mimeType })
      await image.resize(16, 16, { fit: 'fill' }).raw().toBuffer()
      return true
    },
  })
}

async function hasEnd({ file, sizeBytes, mimeType }: ImageFile): Promise<boolean> {
  const tail = await readSlice({ file, start: Math.max(0, sizeBytes - END_BYTES), length: END_BYTES })
  if (mimeType === 'image/jpeg') return tail.includes(Buffer.from([0xff, 0xd9]))
  if (mimeType === 'image/png') return tail.includes('IEND')
  if (mimeType === 'image/gif') return tail.includes(0x3b)
  if (mimeType === 'image/avif') return hasWholeBoxes({ file, sizeBytes, contents: 'meta' })
  const riff = await readSlice({ file, start: 0, length: 8 })
  return riff.byteLength === 8 && riff.readUInt32LE(4) + 8 <= sizeBytes
}
