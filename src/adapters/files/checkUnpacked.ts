import { open, type FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createInflateRaw, inflateRaw, type InputType, type ZlibOptions } from 'node:zlib'
import { fail } from '../../errors.ts'
import { hasErrorCode } from '../../hasErrorCode.ts'
import { limitConcurrency } from '../images/limitConcurrency.ts'
import { heavyAtOnce } from '../heavyAtOnce.ts'
import type { ZipDirectory, ZipEntry } from './readZipDirectory.ts'

const megabyte = 1024 * 1024
/** The most disk space that opening an upload may need. */
const MAX_UNPACKED_BYTES = 2048 * megabyte
/** Real documents shrink to about a twentieth. Below this many bytes the ratio does not matter. */
const MAX_RATIO = 200
const HARMLESS_BYTES = 100 * megabyte
/** How much is unpacked to verify the directory, smallest entries first: a bomb claims to be small. */
const PROVED_BYTES = 256 * megabyte
/** The minimum cost of an entry, however small it is. */
const ENTRY_COST_BYTES = 64 * 1024
/** Empty and tiny files are not checked. */
const HARMLESS_PACKED_BYTES = 16
/** Entries up to this size are unpacked in memory. */
const AT_ONCE_BYTES = 1 * megabyte
const LOCAL_HEADER_BYTES = 30

// The type selects the overload with options.
const inflateAtOnce = promisify<InputType, ZlibOptions, Buffer>(inflateRaw)
const run = limitConcurrency({ running: heavyAtOnce, waiting: 64 })

/**
 * Checks that an archive is safe to unpack. By its directory, more than 2 GB in total or 200 times its own size is
 * `too_large`. Entries that overlap, cannot be unpacked, or contradict the directory are `unreadable_file`; the first
 * 256 MB are unpacked to check. Encrypted entries and methods other than DEFLATE are trusted.
 */
export async function checkUnpacked({ file, directory }: { file: string; directory: ZipDirectory }): Promise<void> {
  const { entries, start } = directory
  const totalBytes = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0)
  if (totalBytes > MAX_UNPACKED_BYTES || (totalBytes > HARMLESS_BYTES && totalBytes > MAX_RATIO * start))
    throw fail('too_large', {
      maxUnpackedBytes: Math.min(MAX_UNPACKED_BYTES, Math.max(HARMLESS_BYTES, MAX_RATIO * start)),
    })
  if (overlap({ entries, end: start })) throw fail('unreadable_file')
  await run(() => prove({ file, entries }))
}

/** Whether entries share bytes, which can turn kilobytes into petabytes. */
function overlap({ entries, end }: { entries: readonly ZipEntry[]; end: number }): boolean {
  const sorted = entries.toSorted((one, other) => one.start - other.start)
  return sorted.some(
    (entry, at) => entry.start + LOCAL_HEADER_BYTES + entry.packedBytes > (sorted[at + 1]?.start ?? end),
  )
}

async function prove({ file, entries }: { file: string; entries: readonly ZipEntry[] }): Promise<void> {
  const handle = await open(file)
  try {
    let leftBytes = PROVED_BYTES
    for (const entry of entries.toSorted((one, other) => one.unpackedBytes - other.unpackedBytes)) {
      leftBytes -= Math.max(entry.unpackedBytes, entry.packedBytes, ENTRY_COST_BYTES)
      if (leftBytes < 0) return
      if (!(await isTrue({ handle, entry }))) throw fail('unreadable_file')
    }
  } finally {
    await handle.close()
  }
}

async function isTrue({ handle, entry }: { handle: FileHandle; entry: ZipEntry }): Promise<boolean> {
  const { start, isEncrypted, method, packedBytes, unpackedBytes } = entry
  const { buffer: header, bytesRead } = await handle.read(
    Buffer.alloc(LOCAL_HEADER_BYTES),
    0,
    LOCAL_HEADER_BYTES,
    start,
  )
  if (bytesRead < LOCAL_HEADER_BYTES || header.readUInt32LE(0) !== 0x04034b50) return false
  if (isEncrypted) return true
  if (method === 0) return packedBytes === unpackedBytes
  if (method !== 8) return true
  // DEFLATE turns so few bytes into kilobytes at most, whatever the directory says.
  if (packedBytes <= HARMLESS_PACKED_BYTES) return true
  const dataStart = start + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28)
  try {
    const unpack = packedBytes <= AT_ONCE_BYTES && unpackedBytes <= AT_ONCE_BYTES ? unpackAtOnce : unpackStream
    return (await unpack({ handle, dataStart, packedBytes, maxBytes: unpackedBytes })) === unpackedBytes
  } catch (err) {
    if (err instanceof TooMuchError || isOfZlib(err)) return false
    throw err
  }
}

type Packed = { handle: FileHandle; dataStart: number; packedBytes: number; maxBytes: number }

/** Counts the unpacked bytes. Archives of thousands of small entries take about a second this way. */
async function unpackAtOnce({ handle, dataStart, packedBytes, maxBytes }: Packed): Promise<number> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(packedBytes), 0, packedBytes, dataStart)
  const packed = buffer.subarray(0, bytesRead)
  return (await inflateAtOnce(packed, { maxOutputLength: Math.max(1, maxBytes) })).byteLength
}

async function unpackStream({ handle, dataStart, packedBytes, maxBytes }: Packed): Promise<number> {
  let countBytes = 0
  await pipeline(
    handle.createReadStream({ start: dataStart, end: dataStart + packedBytes - 1, autoClose: false }),
    createInflateRaw(),
    async (chunks: AsyncIterable<Buffer>) => {
      for await (const { byteLength } of chunks) {
        countBytes += byteLength
        if (countBytes > maxBytes) throw new TooMuchError()
      }
    },
  )
  return countBytes
}

class TooMuchError extends Error {}

/** The zlib errors for invalid DEFLATE, truncated data, and output past the limit. */
function isOfZlib(err: unknown): boolean {
  return hasErrorCode(err, 'ERR_BUFFER_TOO_LARGE', 'Z_DATA_ERROR', 'Z_BUF_ERROR')
}
