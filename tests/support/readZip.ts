import { inflateRawSync } from 'node:zlib'

/** The entries of a ZIP archive by their names, read by its central directory as any unzip would. */
export function readZip(archive: Buffer): Map<string, Buffer> {
  const entries = new Map<string, Buffer>()
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let offset = archive.readUInt32LE(end + 16)
  for (let count = archive.readUInt16LE(end + 10); count > 0; count -= 1) {
    const method = archive.readUInt16LE(offset + 10)
    const packedBytes = archive.readUInt32LE(offset + 20)
    const nameBytes = archive.readUInt16LE(offset + 28)
    const local = archive.readUInt32LE(offset + 42)
    const name = archive.toString('utf8', offset + 46, offset + 46 + nameBytes)
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const packed = archive.subarray(start, start + packedBytes)
    entries.set(name, method === 0 ? packed : inflateRawSync(packed))
    offset += 46 + nameBytes + archive.readUInt16LE(offset + 30) + archive.readUInt16LE(offset + 32)
  }
  return entries
}
