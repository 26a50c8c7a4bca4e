import { closeSync, openSync, readSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { hasErrorCode } from '../../src/hasErrorCode.ts'

type Pattern = { mark: string; bytes: Buffer }

export type MarkSearch = {
  /** The places of each mark found, by its name, and what was searched. */
  searchFolder(folder: string): Promise<{ found: Map<string, Set<string>>; files: number; bytes: number }>
}

/**
 * Looks for marks (32 bytes or so, that chance does not make) in every byte of every file, as they are and as a dump or
 * a log would write them: in hexadecimal, in base64 at any alignment. One pass, however many marks there are.
 */
export function markSearch(marks: ReadonlyMap<string, Buffer>): MarkSearch {
  const patterns = [...marks].flatMap(([mark, bytes]) => writings(bytes).map((written) => ({ mark, bytes: written })))
  const longest = Math.max(...patterns.map(({ bytes }) => bytes.length))
  const byStart = new Map<number, Pattern[]>()
  const isStart = new Uint8Array(1 << 21)
  for (const pattern of patterns) {
    const start = startOf(pattern.bytes)
    byStart.set(start, [...(byStart.get(start) ?? []), pattern])
    isStart[start >> 3] = (isStart[start >> 3] ?? 0) | (1 << (start & 7))
  }
  const searchChunk = (chunk: Buffer, see: (mark: string) => void) => {
    let start = chunk.length > 2 ? startOf(chunk) : 0
    for (let at = 0; at + 2 < chunk.length; at += 1) {
      if (at > 0) start = (start >> 8) | ((chunk[at + 2] ?? 0) << 16)
      if (((isStart[start >> 3] ?? 0) & (1 << (start & 7))) === 0) continue
      for (const { mark, bytes } of byStart.get(start) ?? []) {
        if (chunk.subarray(at, at + bytes.length).equals(bytes)) see(mark)
      }
    }
  }
  return {
    async searchFolder(folder) {
      const found = new Map<string, Set<string>>()
      let bytes = 0
      const files = await filesOf(folder)
      // One buffer for all files: a database has thousands, and most are small.
      const buffer = Buffer.allocUnsafe(4 * 1024 * 1024)
      for (const file of files) {
        const see = (mark: string) => {
          const places = found.get(mark) ?? new Set()
          found.set(mark, places.add(path.relative(folder, file)))
        }
        bytes += readThrough({ file, buffer, overlap: longest - 1, onChunk: (chunk) => searchChunk(chunk, see) })
      }
      return { found, files: files.length, bytes }
    },
  }
}

type ReadThroughArgs = { file: string; buffer: Buffer; overlap: number; onChunk: (chunk: Buffer) => void }

/**
 * Calls back with the file's bytes in order; each chunk repeats the last `overlap` bytes of the one before. Returns the
 * size. A file that is gone has none: a running database deletes its own at any time.
 */
function readThrough({ file, buffer, overlap, onChunk }: ReadThroughArgs): number {
  let size = 0
  let kept = 0
  const handle = open(file)
  if (handle === undefined) return size
  try {
    for (;;) {
      const count = readSync(handle, buffer, kept, buffer.length - kept, null)
      if (count === 0) return size
      size += count
      const end = kept + count
      onChunk(buffer.subarray(0, end))
      kept = Math.min(overlap, end)
      buffer.copyWithin(0, end - kept, end)
    }
  } finally {
    closeSync(handle)
  }
}

function open(file: string): number | undefined {
  try {
    return openSync(file, 'r')
  } catch (err) {
    if (hasErrorCode(err, 'ENOENT')) return undefined
    throw err
  }
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

function startOf(bytes: Buffer): number {
  return (bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8) | ((bytes[2] ?? 0) << 16)
}

function writings(bytes: Buffer): Buffer[] {
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    // The first and last characters carry bits of the neighbours.
    return text.slice(shift === 0 ? 0 : shift + 1, -1)
  })
  return [bytes, ...[bytes.toString('hex'), ...base64].map((text) => Buffer.from(text, 'latin1'))]
}
