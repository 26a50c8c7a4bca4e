import { open, type FileHandle } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createInflateRaw } from 'node:zlib'

export type Archive = {
  /** In their order. */
  names: string[]
  has: (name: string) => boolean
  /** Throws for a name that it does not have. */
  open: (name: string) => Readable
  /** The whole of an entry; throws above `maxBytes`. */
  read: (name: string) => Promise<Buffer>
  close: () => Promise<void>
}

type Entry = { offset: number; packedBytes: number; isDeflated: boolean }

const maxBytes = 512 * 1024 * 1024
const endSignature = Buffer.from('PK\x05\x06', 'latin1')
const endBytes = 22
const largest = 0xffffffff

/** A ZIP archive in a file, read by its central directory. Throws for what is none, and for one that says different things of one name. */
export async function readArchive(file: string): Promise<Archive> {
  const handle = await open(file)
  try {
    const entries = await readEntries(handle)
    const entryOf = (name: string): Entry => {
      const entry = entries.get(name)
      if (!entry) throw new Error(`The archive has no ${name}.`)
      return entry
    }
    return {
      names: [...entries.keys()],
      has: (name) => entries.has(name),
      open: (name) => openEntry({ handle, entry: entryOf(name) }),
      read: (name) => buffer(openEntry({ handle, entry: entryOf(name) })),
      close: () => handle.close(),
    }
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function readEntries(handle: FileHandle): Promise<Map<string, Entry>> {
  const { size } = await handle.stat()
  const tail = await readAt({
    handle,
    start: Math.max(0, size - endBytes - 0xffff),
    bytes: Math.min(size, endBytes + 0xffff),
  })
  const end = tail.lastIndexOf(endSignature)
  if (end < 0 || end + endBytes > tail.length) throw new Error('This is no ZIP archive.')
  const count = tail.readUInt16LE(end + 10)
  const bytes = tail.readUInt32LE(end + 12)
  const start = tail.readUInt32LE(end + 16)
  if (start === largest || start + bytes > size) throw new Error('The archive is too large, or broken.')
  const directory = await readAt({ handle, start, bytes })
  const entries = new Map<string, Entry>()
  let at = 0
  for (let index = 0; index < count; index += 1) {
    const { name, entry, next } = readEntry({ directory, at })
    if (entries.has(name)) throw new Error(`The archive has ${name} twice.`)
    entries.set(name, entry)
    at = next
  }
  return entries
}

function readEntry({ directory, at }: { directory: Buffer; at: number }): { name: string; entry: Entry; next: number } {
  const method = directory.readUInt16LE(at + 10)
  if (method !== 0 && method !== 8) throw new Error('The archive is packed in a way that is not known here.')
  const packedBytes = directory.readUInt32LE(at + 20)
  const nameBytes = directory.readUInt16LE(at + 28)
  const next = at + 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  const offset = directory.readUInt32LE(at + 42)
  if (packedBytes === largest || offset === largest) throw new Error('The archive is too large, or broken.')
  const name = directory.toString('utf8', at + 46, at + 46 + nameBytes)
  return { name, entry: { offset, packedBytes, isDeflated: method === 8 }, next }
}

/** The bytes of an entry, from behind its own header on. */
function openEntry({ handle, entry }: { handle: FileHandle; entry: Entry }): Readable {
  const packed = Readable.from(chunksOf({ handle, entry }), { objectMode: false })
  const plain = entry.isDeflated ? pipeline(packed, createInflateRaw(), () => undefined) : packed
  return Readable.from(limited(plain), { objectMode: false })
}

async function* chunksOf({ handle, entry }: { handle: FileHandle; entry: Entry }): AsyncGenerator<Buffer> {
  const header = await readAt({ handle, start: entry.offset, bytes: 30 })
  let start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  for (let left = entry.packedBytes; left > 0;) {
    const chunk = await readAt({ handle, start, bytes: Math.min(left, 65_536) })
    yield chunk
    start += chunk.length
    left -= chunk.length
  }
}

async function* limited(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const chunk of stream) {
    bytes += chunk.length
    if (bytes > maxBytes) throw new Error('An entry of the archive is too large.')
    yield chunk
  }
}

async function readAt({ handle, start, bytes }: { handle: FileHandle; start: number; bytes: number }): Promise<Buffer> {
  const { buffer: read, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, start)
  if (bytesRead < bytes) throw new Error('The archive ends too early.')
  return read
}
