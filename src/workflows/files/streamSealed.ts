import { pipeline, Readable } from 'node:stream'
import type { PayloadRequest } from 'payload'
import type { ByteRange } from '../../adapters/storage/types.ts'
import { frameBytes, keyIdOfFile, openFileHead, whileOpening } from '../../adapters/vault/sealFile.ts'
import { readKey } from '../vault/readKey.ts'
import { openSealed } from './openSealed.ts'
import { readStored } from './readStored.ts'
import { sealContext } from '../vault/sealContext.ts'

type SealedFile = { path: string; kind: string; sealed: boolean }
type Opening = { req: Pick<PayloadRequest, 'payload' | 'transactionID'>; file: SealedFile }
type Decipher = ReturnType<ReturnType<typeof openFileHead>>

/**
 * Streams the original bytes of a personal image, or the part that `range` names. The object is read twice: once to
 * authenticate all of it, which throws on any difference, and once for the reader. A slow reader holds some kilobytes,
 * however large the image is.
 */
export async function streamSealed({
  req,
  file,
  range,
}: Opening & { range?: ByteRange | undefined }): Promise<Readable> {
  const proven = await prove({ req, file })
  if ('plain' in proven) return Readable.from([range ? part(proven.plain, range) : proven.plain], { objectMode: false })
  const { decipher, plainBytes } = proven
  const start = frameBytes.head
  const stored = await readStored({ req, path: file.path, range: { start, end: start + plainBytes - 1 } })
  // An error of the storage becomes an error of the answer's stream.
  pipeline(stored, decipher, () => undefined)
  if (!range) return decipher
  const answer = Readable.from(slice({ source: decipher, range }), { objectMode: false })
  // If a stream is dropped before anyone reads from it, the generator never runs.
  return answer.once('close', () => decipher.destroy())
}

/**
 * How the image opens, fully authenticated. Images older than personal keys, and unsealed ones, are here as a whole.
 */
async function prove({ req, file }: Opening): Promise<{ decipher: Decipher; plainBytes: number } | { plain: Buffer }> {
  // A byte stream yields buffers.
  const source = (await readStored({ req, path: file.path }))[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  try {
    let held = await fill({ source, held: Buffer.alloc(0), wantedBytes: frameBytes.head + frameBytes.tag })
    const keyId = keyIdOfFile(held)
    if (keyId === null) return { plain: await wholeOf({ req, file, source, held }) }
    const open = openFileHead({ head: held, key: await readKey({ req, id: keyId }), context: sealContext(file) })
    const proof = open()
    let plainBytes = 0
    held = held.subarray(frameBytes.head)
    for (let isLast = false; !isLast;) {
      const next = await source.next()
      isLast = next.done === true
      if (next.done !== true) held = Buffer.concat([held, next.value])
      const known = held.subarray(0, held.byteLength - frameBytes.tag)
      plainBytes += proof.update(known).byteLength
      held = held.subarray(known.byteLength)
    }
    whileOpening(() => proof.setAuthTag(held).final())
    return { decipher: open().setAuthTag(held), plainBytes }
  } finally {
    await source.return?.()
  }
}

type FillArgs = { source: AsyncIterator<Buffer>; held: Buffer; wantedBytes: number }

/** `held` with more of the source until it has the wanted length, if the source has that much. */
async function fill({ source, held, wantedBytes }: FillArgs): Promise<Buffer> {
  let filled = held
  while (filled.byteLength < wantedBytes) {
    const { done, value } = await source.next()
    if (done === true) return filled
    filled = Buffer.concat([filled, value])
  }
  return filled
}

async function wholeOf({
  req,
  file,
  source,
  held,
}: Opening & { source: AsyncIterator<Buffer>; held: Buffer }): Promise<Buffer> {
  const stored = await fill({ source, held, wantedBytes: Infinity })
  return file.sealed ? openSealed({ req, sealed: stored, file }) : stored
}

function part(bytes: Buffer, { start, end }: ByteRange): Buffer {
  return bytes.subarray(start, end + 1)
}

/** Yields the part and discards the rest: only the end shows that it is what was authenticated. */
async function* slice({ source, range }: { source: Readable; range: ByteRange }): AsyncGenerator<Buffer> {
  let at = 0
  // A decipher yields buffers.
  for await (const chunk of source as AsyncIterable<Buffer>) {
    const wanted = chunk.subarray(Math.max(0, range.start - at), Math.max(0, range.end + 1 - at))
    at += chunk.byteLength
    if (wanted.byteLength > 0) yield wanted
  }
}
