import { createHash } from 'node:crypto'
import { Readable, Transform } from 'node:stream'
import type { ArchiveEntry } from '../../adapters/archive/writeArchive.ts'
import { sha256Hex } from '../../lib/sha256Hex.ts'

/** The entries, then a `SHA256SUMS` of what actually went into the archive, for `sha256sum -c`. */
export function withSums(entries: readonly ArchiveEntry[]): ArchiveEntry[] {
  const sums = new Map<string, string>()
  const summed = entries.map((entry): ArchiveEntry => {
    if ('bytes' in entry) {
      sums.set(entry.name, sha256Hex(entry.bytes))
      return entry
    }
    return {
      name: entry.name,
      open: async () => hashed({ stream: await entry.open(), done: (sum) => sums.set(entry.name, sum) }),
    }
  })
  const lines = () => [...sums].map(([name, sum]) => `${sum}  ${name}\n`).join('')
  return [
    ...summed,
    { name: 'SHA256SUMS', open: async () => Readable.from([Buffer.from(lines())], { objectMode: false }) },
  ]
}

function hashed({ stream, done }: { stream: Readable; done: (sum: string) => void }): Readable {
  const hash = createHash('sha256')
  const through = new Transform({
    transform: (chunk: Buffer, _encoding, next) => {
      hash.update(chunk)
      next(null, chunk)
    },
    flush: (next) => {
      done(hash.digest('hex'))
      next()
    },
  })
  stream.once('error', (error) => through.destroy(error))
  through.once('close', () => stream.destroy())
  return stream.pipe(through)
}
