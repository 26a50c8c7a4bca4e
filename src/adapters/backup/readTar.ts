import { createHash } from 'node:crypto'
import { BackupError } from './BackupError.ts'
import { createByteReader } from './createByteReader.ts'
import { blockLength, checksumName, paddingOf } from './writeTar.ts'

const longestPath = 4096

/** The body has to be read before the next entry. */
export type ReadEntry = { name: string; sizeBytes: number; body: AsyncGenerator<Buffer> }

/** The entries of what `writeTar` wrote. Throws at the first byte that is missing, and where the checksum differs. */
export async function* readTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<ReadEntry> {
  const reader = createByteReader(source)
  const hash = createHash('sha256')
  const take = async (length: number) => {
    const bytes = await reader.upTo(length)
    if (bytes.length < length) throw cutOff()
    hash.update(bytes)
    return bytes
  }
  const bodyOf = async function* (sizeBytes: number) {
    for (let left = sizeBytes; left > 0;) {
      const bytes = await reader.some(left)
      if (bytes.length === 0) throw cutOff()
      hash.update(bytes)
      left -= bytes.length
      yield bytes
    }
    await take(paddingOf(sizeBytes))
  }
  let longName: string | undefined
  for (;;) {
    const before = hash.copy().digest('hex')
    const { name, sizeBytes, type } = readHeader(await take(blockLength))
    if (type === 'x' && sizeBytes <= longestPath) {
      longName = readPath(await take(sizeBytes))
      await take(paddingOf(sizeBytes))
    } else if (name === checksumName && longName === undefined) {
      const found = (await take(sizeBytes)).toString().trim()
      if (found !== before) throw new BackupError('The backup is damaged: its checksum differs.')
      return
    } else {
      const body = bodyOf(sizeBytes)
      yield { name: longName ?? name, sizeBytes, body }
      longName = undefined
      // What the caller left.
      for await (const _ of body);
    }
  }
}

function readHeader(block: Buffer): { name: string; sizeBytes: number; type: string } {
  const text = (from: number, to: number) => block.toString('latin1', from, to).replace(/[\0 ]+$/, '')
  const sum = block.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0)
  const type = text(156, 157)
  const size = text(124, 136)
  const isOurs = block.toString('latin1', 257, 262) === 'ustar' && (type === '0' || type === 'x')
  if (!isOurs || Number.parseInt(text(148, 156), 8) !== sum || !/^[0-7]{1,11}$/.test(size))
    throw new BackupError('The backup is damaged: it holds what is not an entry.')
  return { name: text(0, 100), sizeBytes: Number.parseInt(size, 8), type }
}

function readPath(record: Buffer): string {
  const found = /^\d+ path=(.+)\n$/s.exec(record.toString())?.[1]
  if (found === undefined) throw new BackupError('The backup is damaged: it holds a name that cannot be read.')
  return found
}

const cutOff = () => new BackupError('The backup was cut off: its end is missing.')
