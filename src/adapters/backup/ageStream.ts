import { randomBytes } from 'node:crypto'
import { ageVersion, derive, open, readAgeHeader, seal, tagLength, writeAgeHeader } from './ageHeader.ts'
import type { AgeKey } from './ageKeys.ts'
import { BackupError } from './BackupError.ts'
import { createByteReader } from './createByteReader.ts'

const chunkLength = 64 * 1024
const nonceLength = 16
const longestHeader = 16 * 1024

/** Encrypts to the key, as `age` does. Chunks are sealed with their place, and the last one as the last. */
export async function* encryptAge({ plain, key }: { plain: AsyncIterable<Uint8Array>; key: AgeKey }) {
  const { header, fileKey } = writeAgeHeader(key)
  const nonce = randomBytes(nonceLength)
  const streamKey = derive({ secret: fileKey, salt: nonce, info: 'payload' })
  yield Buffer.concat([header, nonce])
  const reader = createByteReader(plain)
  for (let index = 0; ; index += 1) {
    const chunk = await reader.upTo(chunkLength)
    const isLast = await reader.isAtEnd()
    yield seal({ key: streamKey, nonce: chunkNonce({ index, isLast }), plain: chunk })
    if (isLast) return
  }
}

/** Opens what `age` or `encryptAge` wrote. Each chunk is proven before it is passed on, and the last one is the end. */
export async function* decryptAge({ sealed, key }: { sealed: AsyncIterable<Uint8Array>; key: AgeKey }) {
  const reader = createByteReader(sealed)
  const fileKey = readAgeHeader({ header: await readHeader(reader), key })
  const streamKey = derive({ secret: fileKey, salt: await reader.upTo(nonceLength), info: 'payload' })
  for (let index = 0; ; index += 1) {
    const chunk = await reader.upTo(chunkLength + tagLength)
    const isLast = await reader.isAtEnd()
    if (chunk.length < tagLength) throw new BackupError('The backup was cut off.')
    yield openChunk({ key: streamKey, sealed: chunk, index, isLast })
    if (isLast) return
  }
}

type OpenChunkArgs = { key: Uint8Array; sealed: Uint8Array; index: number; isLast: boolean }

function openChunk({ key, sealed, index, isLast }: OpenChunkArgs): Buffer {
  try {
    return open({ key, nonce: chunkNonce({ index, isLast }), sealed })
  } catch {
    throw new BackupError(`The backup is damaged or cut off, in its part ${index + 1} of 64 KB.`)
  }
}

async function readHeader(reader: ReturnType<typeof createByteReader>): Promise<string> {
  let header = ''
  while (!/(^|\n)--- .*\n$/.test(header)) {
    const line = await reader.line(longestHeader)
    if (line === undefined || header.length > longestHeader) throw new BackupError('The backup was cut off.')
    header += line
    if (!header.startsWith(ageVersion)) throw new BackupError('The header of the backup is damaged.')
  }
  return header
}

function chunkNonce({ index, isLast }: { index: number; isLast: boolean }): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(index, 5, 6)
  nonce[11] = isLast ? 1 : 0
  return nonce
}
