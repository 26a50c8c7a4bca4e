import { fail } from '../../errors.ts'
import { readSlice } from './readSlice.ts'

const MAX_BOXES = 100_000
const SEARCHED_BYTES = 64 * 1024

type MediaFile = { file: string; sizeBytes: number }

/** A film or a sound that a player can find its way in; `unreadable_file` where it was cut off or is only called one. */
export async function checkMedia({
  mimeType,
  ...media
}: MediaFile & { mimeType: 'video/mp4' | 'audio/mpeg' }): Promise<void> {
  const isWhole = mimeType === 'video/mp4' ? await hasWholeBoxes(media) : await hasMp3Frame(media)
  if (!isWhole) throw fail('unreadable_file')
}

/** Boxes one after the other up to exactly the end, with a table of contents among them (ISO/IEC 14496-12 §4.2, §8.2). */
async function hasWholeBoxes({ file, sizeBytes }: MediaFile): Promise<boolean> {
  let hasContents = false
  let at = 0
  for (let count = 0; at < sizeBytes && count < MAX_BOXES; count += 1) {
    const header = await readSlice({ file, start: at, length: 16 })
    if (header.byteLength < 8) return false
    hasContents ||= header.toString('latin1', 4, 8) === 'moov'
    const boxBytes = boxBytesOf({ header, restBytes: sizeBytes - at })
    if (boxBytes === undefined || boxBytes < 8) return false
    at += boxBytes
  }
  return hasContents && at === sizeBytes
}

/** Size 1 means that 64 bits follow, size 0 that the box is the last. */
function boxBytesOf({ header, restBytes }: { header: Buffer; restBytes: number }): number | undefined {
  const short = header.readUInt32BE(0)
  if (short === 0) return restBytes
  if (short !== 1) return short
  return header.byteLength < 16 ? undefined : Number(header.readBigUInt64BE(8))
}

/** An MPEG audio frame of layer III (ISO/IEC 11172-3 §2.4.1.3) follows the tag, if there is one (ID3v2.4 §3.1). */
async function hasMp3Frame({ file }: MediaFile): Promise<boolean> {
  const tag = await readSlice({ file, start: 0, length: 10 })
  const isTagged = tag.toString('latin1', 0, 3) === 'ID3' && tag.byteLength === 10
  const tagBytes = isTagged ? 10 + [...tag.subarray(6)].reduce((size, byte) => size * 128 + (byte & 0x7f), 0) : 0
  const bytes = await readSlice({ file, start: tagBytes, length: SEARCHED_BYTES })
  return bytes.some((_, at) => isFrameHeader(bytes, at))
}

function isFrameHeader(bytes: Buffer, at: number): boolean {
  const [sync = 0, layer = 0, rates = 0] = bytes.subarray(at, at + 3)
  if (sync !== 0xff || (layer & 0xe6) !== 0xe2) return false
  const isReserved = (layer & 0x18) === 0x08 || (rates & 0xf0) === 0xf0 || (rates & 0x0c) === 0x0c
  return !isReserved && (rates & 0xf0) !== 0
}
