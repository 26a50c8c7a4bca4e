import { readSlice } from './readSlice.ts'

const MAX_BOXES = 100_000

type HasWholeBoxesArgs = {
  file: string
  sizeBytes: number
  /** The table of contents that the file cannot do without: `moov` in a video, `meta` in a picture. */
  contents: 'moov' | 'meta'
}

/** Whether boxes, with a table of contents among them, fill the file exactly (ISO/IEC 14496-12 §4.2, §8.2, §8.11). */
export async function hasWholeBoxes({ file, sizeBytes, contents }: HasWholeBoxesArgs): Promise<boolean> {
  let hasContents = false
  let at = 0
  for (let count = 0; at < sizeBytes && count < MAX_BOXES; count += 1) {
    const header = await readSlice({ file, start: at, length: 16 })
    if (header.byteLength < 8) return false
    hasContents ||= header.toString('latin1', 4, 8) === contents
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
