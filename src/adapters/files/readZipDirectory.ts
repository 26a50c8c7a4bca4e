import { stat } from 'node:fs/promises'
import { readSlice } from './readSlice.ts'

const END_BYTES = 22
const MAX_COMMENT_BYTES = 0xffff
const ENTRY_BYTES = 46
const MAX_DIRECTORY_BYTES = 16 * 1024 * 1024

/** One entry as the directory describes it. The entry itself may disagree. */
export type ZipEntry = {
  name: string
  isEncrypted: boolean
  /** 0 stored, 8 deflated (APPNOTE 4.4.5). */
  method: number
  packedBytes: number
  unpackedBytes: number
  /** Where the entry's own header begins in the file. */
  start: number
}

export type ZipDirectory = {
  names: Set<string>
  entries: ZipEntry[]
  /** Where the directory begins in the file. */
  start: number
  /** False if anything comes before the archive, as in a picture with a ZIP appended. */
  startsFile: boolean
}

/**
 * The central directory of a ZIP that ends where the file ends (APPNOTE 4.3.12, 4.3.16), whatever the file starts with.
 * Undefined without one, as in an archive that was cut off. Nothing is unpacked.
 */
export async function readZipDirectory({ file }: { file: string }): Promise<ZipDirectory | undefined> {
  const { size } = await stat(file)
  const tailStart = Math.max(0, size - END_BYTES - MAX_COMMENT_BYTES)
  const tail = await readSlice({ file, start: tailStart, length: size - tailStart })
  const end = findEnd(tail)
  if (end === undefined) return undefined
  const directoryBytes = tail.readUInt32LE(end + 12)
  const start = tailStart + end - directoryBytes
  if (start < 0 || directoryBytes > MAX_DIRECTORY_BYTES) return undefined
  const entries = entriesIn(await readSlice({ file, start, length: directoryBytes }))
  if (!entries || entries.length !== tail.readUInt16LE(end + 10)) return undefined
  const names = new Set(entries.map(({ name }) => name))
  return { names, entries, start, startsFile: tail.readUInt32LE(end + 16) === start }
}

/** The end record whose comment reaches exactly to the end of the file. */
function findEnd(tail: Buffer): number | undefined {
  for (let at = tail.byteLength - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== 0x06054b50) continue
    if (at + END_BYTES + tail.readUInt16LE(at + 20) === tail.byteLength) return at
  }
  return undefined
}

function entriesIn(directory: Buffer): ZipEntry[] | undefined {
  const entries: ZipEntry[] = []
  let at = 0
  while (at < directory.byteLength) {
    if (at + ENTRY_BYTES > directory.byteLength || directory.readUInt32LE(at) !== 0x02014b50) return undefined
    const nameBytes = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      unpackedBytes: directory.readUInt32LE(at + 24),
      start: directory.readUInt32LE(at + 42),
    })
    at += ENTRY_BYTES + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return at === directory.byteLength ? entries : undefined
}
