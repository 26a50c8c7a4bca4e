import { crc32, deflateRawSync } from 'node:zlib'

export type PackedEntry = {
  name: string
  /** As it is in the file, packed by `method`. */
  packed: Buffer
  method?: number
  flags?: number
  /** What the headers say of it. */
  unpackedBytes: number
  crc?: number
  /** Reuses the place of the entry with this number instead of its own bytes. */
  sameAs?: number
}

/** An entry whose headers tell the truth. */
export function deflated(name: string, content: Buffer | string): PackedEntry {
  const body = Buffer.from(content)
  return { name, packed: deflateRawSync(body), unpackedBytes: body.byteLength, crc: crc32(body) }
}

/** `megabytes` of NUL in one entry, a thousandth of that in the file. */
export function zeros(name: string, megabytes: number): PackedEntry {
  return deflated(name, Buffer.alloc(megabytes * 1024 * 1024))
}

/** A ZIP of these entries, which may say of themselves what they like. */
export function packZip(entries: readonly PackedEntry[]): Buffer {
  const locals: Buffer[] = []
  const starts: number[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, packed, method = 8, flags = 0, unpackedBytes, crc = 0, sameAs } of entries) {
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(method, 4)
    common.writeUInt32LE(crc, 10)
    common.writeUInt32LE(packed.byteLength, 14)
    common.writeUInt32LE(unpackedBytes, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const start = sameAs === undefined ? offset : (starts[sameAs] ?? 0)
    starts.push(start)
    if (sameAs === undefined) {
      const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed])
      locals.push(local)
      offset += local.byteLength
    }
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(start, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, Buffer.from(name)]))
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(
    directory.reduce((sum, { byteLength }) => sum + byteLength, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...directory, end])
}
