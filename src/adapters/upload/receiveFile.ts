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

type ReceiveFileArgs = {
  /** The name of the part in the form. */
  name: string
  stream: Readable
  clientName: string
  folder: string
  maxBytes: number
  sealed: boolean
  signal: AbortSignal
}

/**
 * Writes one file of an upload to disk, hashed and optionally `sealed`. `too_large` at the first byte over `maxBytes`.
 */
export async function receiveFile({
  name,
  stream,
  clientName,
  folder,
  maxBytes,
  sealed,
  signal,
}: ReceiveFileArgs): Promise<ReceivedFile | SealedFile> {
  const tempPath = path.join(folder, randomUUID())
  const hash = createHash('sha256')
  const seal = sealed ? createTempSeal() : null
  let sizeBytes = 0
  async function* measured(source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      sizeBytes += chunk.byteLength
      if (sizeBytes > maxBytes) throw fail('too_large', { path: name, maxBytes })
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

/** The file may fail to open before it is read (no free file handles). The reader gets the error then. */
function openTemporary(tempPath: string): Readable {
  return createReadStream(tempPath).on('error', () => undefined)
}

/** Disk errors have a system code. All others come from the body. */
function asPlatformError(error: unknown): PlatformError {
  if (error instanceof PlatformError) return error
  const isOfTheDisk = typeof error === 'object' && error !== null && 'syscall' in error
  const failure = isOfTheDisk ? fail('unavailable') : brokenUpload('multipart_cut')
  failure.cause = error
  return failure
}
