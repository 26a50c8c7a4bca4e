import { fail } from '../../errors.ts'
import { hasWholeBoxes } from './hasWholeBoxes.ts'
import { readSlice } from './readSlice.ts'

const SEARCHED_BYTES = 64 * 1024

type MediaFile = { file: string; sizeBytes: number }

/** Checks that a player can navigate a video or sound; `unreadable_file` if it is cut off or only named like one. */
export async function checkMedia({
  mimeType,
  ...media
}: MediaFile & { mimeType: 'video/mp4' | 'audio/mpeg' }): Promise<void> {
  const isWhole =
    mimeType === 'video/mp4' ? await hasWholeBoxes({ ...media, contents: 'moov' }) : await hasMp3Frame(media)
  if (!isWhole) throw fail('unreadable_file')
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
