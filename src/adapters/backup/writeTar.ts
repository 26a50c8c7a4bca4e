import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { BackupError } from './BackupError.ts'

export const blockLength = 512
/** The name of the last entry: the SHA-256 of every byte before it. */
export const checksumName = 'checksum'
/** Names that are longer have a record before them (pax, POSIX.1-2001). */
const longestName = 100

/** `body` of a stream has exactly `sizeBytes`. */
export type TarEntry = { name: string; body: Buffer | string } | { name: string; sizeBytes: number; body: Readable }

/** A tar archive of the entries that ends with the checksum of all of it. Never holds more than a piece of an entry. */
export async function* writeTar(entries: AsyncIterable<TarEntry>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const entry of entries)
    for await (const bytes of bytesOf(entry)) {
      hash.update(bytes)
      yield bytes
    }
  yield* bytesOf({ name: checksumName, body: `${hash.digest('hex')}\n` })
  yield Buffer.alloc(2 * blockLength)
}

async function* bytesOf(entry: TarEntry): AsyncGenerator<Buffer> {
  const { name } = entry
  if (Buffer.byteLength(name) > longestName) {
    const record = paxRecord(name)
    yield header({ name: 'pax', sizeBytes: record.length, type: 'x' })
    yield padded(record)
  }
  if ('sizeBytes' in entry) {
    yield header({ name, sizeBytes: entry.sizeBytes, type: '0' })
    yield* streamed(entry)
    return
  }
  const body = Buffer.from(entry.body)
  yield header({ name, sizeBytes: body.length, type: '0' })
  yield padded(body)
}

async function* streamed({ name, sizeBytes, body }: { name: string; sizeBytes: number; body: Readable }) {
  let written = 0
  // A byte stream yields buffers.
  for await (const chunk of body as AsyncIterable<Buffer>) {
    written += chunk.length
    yield chunk
  }
  if (written !== sizeBytes) throw new BackupError(`${name} has ${written} bytes where ${sizeBytes} were announced.`)
  yield Buffer.alloc(paddingOf(sizeBytes))
}

/** POSIX ustar. Times and owners say nothing in a backup, and only its owner may read it. */
function header({ name, sizeBytes, type }: { name: string; sizeBytes: number; type: string }): Buffer {
  const block = Buffer.alloc(blockLength)
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`
  block.write(Buffer.from(name).subarray(0, longestName).toString('latin1'), 0, 'latin1')
  block.write(octal(0o600, 8), 100)
  block.write(octal(0, 8), 108)
  block.write(octal(0, 8), 116)
  block.write(octal(sizeBytes, 12), 124)
  block.write(octal(0, 12), 136)
  block.fill(' ', 148, 156)
  block.write(type, 156)
  block.write('ustar\u000000', 257)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

/** Its length counts its own digits. */
function paxRecord(name: string): Buffer {
  const rest = ` path=${name}\n`
  const size = Buffer.byteLength(rest)
  const digits = String(size + String(size).length).length
  return Buffer.from(`${size + digits}${rest}`)
}

function padded(body: Buffer): Buffer {
  return Buffer.concat([body, Buffer.alloc(paddingOf(body.length))])
}

export function paddingOf(sizeBytes: number): number {
  return (blockLength - (sizeBytes % blockLength)) % blockLength
}
