import { stat } from 'node:fs/promises'
import { readSlice } from './readSlice.ts'

const END_BYTES = 22
const MAX_COMMENT_BYTES = 0xffff
const ENTRY_BYTES = 46
const MAX_DIRECTORY_BYTES = 16 * 1024 * 1024

export type ZipDirectory = {
  names: Set<string>
  /** False where something stands before the archive, as in a picture with a ZIP behind it. */
  startsFile: boolean
}

/**
 * The names in the central directory of a ZIP that ends where the file ends (APPNOTE 4.3.12, 4.3.16), whatever the file begins with. Undefined
 * where there is none, as in an archive that was cut off. Nothing is unpacked.
 */
export async function readZipNames({ file }: { file: string }): Promise<ZipDirectory | undefined> {
  const { size } = await stat(file)
  const tailStart = Math.max(0, size - END_BYTES - MAX_COMMENT_BYTES)
  const tail = await readSlice({ file, start: tailStart, length: size - tailStart })
  const end = findEnd(tail)
  if (end === undefined) return undefined
  const directoryBytes = tail.readUInt32LE(end + 12)
  const directoryStart = tailStart + end - directoryBytes
  if (directoryStart < 0 || directoryBytes > MAX_DIRECTORY_BYTES) return undefined
  const directory = await readSlice({ file, start: directoryStart, length: directoryBytes })
  const names = namesIn(directory)
  if (!names || names.length !== tail.readUInt16LE(end + 10)) return undefined
  return { names: new Set(names), startsFile: tail.readUInt32LE(end + 16) === directoryStart }
}

/** The end record whose comment reaches exactly to the end of the file. */
function findEnd(tail: Buffer): number | undefined {
  for (let at = tail.byteLength - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== 0x06054b50) continue
    if (at + END_BYTES + tail.readUInt16LE(at + 20) === tail.byteLength) return at
  }
  return undefined
}

function namesIn(directory: Buffer): string[] | undefined {
  const names: string[] = []
  let at = 0
  while (at < directory.byteLength) {
    if (at + ENTRY_BYTES > directory.byteLength || directory.readUInt32LE(at) !== 0x02014b50) return undefined
    const nameBytes = directory.readUInt16LE(at + 28)
    names.push(directory.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes))
    at += ENTRY_BYTES + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return at === directory.byteLength ? names : undefined
}
