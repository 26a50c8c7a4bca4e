import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { hasErrorCode } from '../../src/hasErrorCode.ts'

type Pattern = { mark: string; bytes: Buffer }

export type MarkSearch = {
  /** Where each mark that was found lies, by its name; what was looked at. */
  searchFolder(folder: string): Promise<{ found: Map<string, Set<string>>; files: number; bytes: number }>
}

/**
 * Looks for marks (32 bytes or so, that chance does not make) in every byte of every file, as they are and as a dump or a log would write them: in
 * hexadecimal, in base64 at any alignment. One pass, however many marks there are.
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
      for (const file of files) {
        const see = (mark: string) => {
          const places = found.get(mark) ?? new Set()
          found.set(mark, places.add(path.relative(folder, file)))
        }
        let rest: Buffer = Buffer.alloc(0)
        for await (const part of readParts(file)) {
          bytes += part.length
          const chunk = Buffer.concat([rest, part])
          searchChunk(chunk, see)
          rest = chunk.subarray(Math.max(0, chunk.length - longest + 1))
        }
      }
      return { found, files: files.length, bytes }
    },
  }
}

/** A running database takes files of its own away at any time. */
async function* readParts(file: string): AsyncGenerator<Buffer> {
  try {
    // A stream without an encoding gives buffers.
    for await (const part of createReadStream(file, { highWaterMark: 4 * 1024 * 1024 })) yield part as Buffer
  } catch (err) {
    if (!hasErrorCode(err, 'ENOENT')) throw err
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
