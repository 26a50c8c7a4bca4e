import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { PlatformError, fail } from '../../errors.ts'
import { brokenUpload } from './brokenUpload.ts'
import { createTempSeal } from './createTempSeal.ts'
import { sanitizeFileName } from './sanitizeFileName.ts'
import type { ReceivedFile, SealedFile } from './types.ts'

/** Writes one file of an upload to disk, hashed on the way and `sealed` where asked; `too_large` at the first byte over `maxBytes`. */
export async function receiveFile({
  stream,
  clientName,
  folder,
  maxBytes,
  sealed,
  signal,
}: {
  stream: Readable
  clientName: string
  folder: string
  maxBytes: number
  sealed: boolean
  signal: AbortSignal
}): Promise<ReceivedFile | SealedFile> {
  const tempPath = path.join(folder, randomUUID())
  const hash = createHash('sha256')
  const seal = sealed ? createTempSeal() : null
  let sizeBytes = 0
  async function* measured(source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      sizeBytes += chunk.byteLength
      if (sizeBytes > maxBytes) throw fail('too_large', { maxBytes })
      hash.update(chunk)
      yield chunk
    }
  }
  try {
    const file = createWriteStream(tempPath, { flags: 'wx', mode: 0o600 })
    if (seal) await pipeline(stream, measured, seal.cipher, file, { signal })
    else await pipeline(stream, measured, file, { signal })
  } catch (error) {
    throw asPlatformError(error)
  }
  const received = { originalName: sanitizeFileName(clientName), sizeBytes, sha256: hash.digest('hex') }
  if (seal) return { ...received, openStream: () => seal.open(createReadStream(tempPath)) }
  return { ...received, tempPath, openStream: () => openTemporary(tempPath) }
}

/** It may fail to open before anybody reads it (a full table of files): whoever reads it then is told. */
function openTemporary(tempPath: string): Readable {
  return createReadStream(tempPath).on('error', () => undefined)
}

/** Errors of the disk have a system code; all others are of the body. */
function asPlatformError(error: unknown): PlatformError {
  if (error instanceof PlatformError) return error
  const isOfTheDisk = typeof error === 'object' && error !== null && 'syscall' in error
  const failure = isOfTheDisk ? fail('unavailable') : brokenUpload('The body ends in the middle of a file.')
  failure.cause = error
  return failure
}
