import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { PlatformError } from '../../errors.ts'

export type ArchiveEntry = { name: string } & (
  | { bytes: Buffer }
  /** Called when its turn comes. An entry that is `not_found` by then becomes a note that it is missing. */
  | { open: () => Promise<Readable> }
)

/**
 * A ZIP archive as a stream, one entry at a time, never all in memory. If an entry cannot be read, the stream fails and
 * the archive is invalid.
 */
export function writeArchive(entries: readonly ArchiveEntry[]): Readable {
  const zip = new ZipFile()
  // Typed as the old interface; it is a PassThrough.
  const output = zip.outputStream as unknown as Readable
  let current: Readable | undefined
  zip.on('error', (err: Error) => output.destroy(err))
  output.once('close', () => current?.destroy())
  for (const entry of entries) {
    if ('bytes' in entry) {
      zip.addBuffer(entry.bytes, entry.name)
      continue
    }
    zip.addReadStreamLazy(entry.name, { compress: false }, (done) => {
      openEntry(entry.open).then(
        (stream) => {
          current = stream
          stream.once('error', (err) => output.destroy(err))
          if (output.destroyed) stream.destroy()
          done(null, stream)
        },
        (err: unknown) => done(err, Readable.from([])),
      )
    })
  }
  zip.end()
  return output
}

async function openEntry(open: () => Promise<Readable>): Promise<Readable> {
  try {
    return await open()
  } catch (err) {
    if (err instanceof PlatformError && err.code === 'not_found')
      return Readable.from([Buffer.from('This file is missing in storage.\n')], { objectMode: false })
    throw err
  }
}
