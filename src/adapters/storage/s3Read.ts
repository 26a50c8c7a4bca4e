import { Readable } from 'node:stream'
import { GetObjectCommand, type GetObjectCommandOutput } from '@aws-sdk/client-s3'
import { fail } from '../../errors.ts'
import { checkKey } from './checkKey.ts'
import { statusOf, type S3Place } from './s3Place.ts'
import type { ByteRange } from './types.ts'
import { unavailable } from './unavailable.ts'

/** How often a body that breaks off is asked for again without much coming in between. */
const maxTries = 3
const muchBytes = 1024 * 1024

type Opened = { body: Readable; first: number; last: number; sizeBytes: number; etag: string | undefined }

/**
 * The object or a part of it. A body that the bucket breaks off, or that a slow reader has let fall asleep, is asked for again from where it
 * ended, of the same version. A bucket that owes bytes and is silent ends the stream with an error.
 */
export async function readS3Object({
  key,
  range,
  ...place
}: S3Place & { key: string; range?: ByteRange | undefined }): Promise<{ stream: Readable; sizeBytes: number }> {
  const opened = await open({ place, key, range })
  const stream = Readable.from(bytesOf({ place, key, opened }), { objectMode: false })
  // Of a stream that is let go before anybody has read from it, the generator never runs: its body would keep a connection for good.
  stream.once('close', () => opened.body.destroy())
  return { stream, sizeBytes: opened.sizeBytes }
}

async function open({
  place: { readClient, Bucket },
  key,
  range,
  etag,
}: {
  place: S3Place
  key: string
  range: ByteRange | undefined
  etag?: string | undefined
}): Promise<Opened> {
  const found = await readClient
    .send(
      new GetObjectCommand({
        Bucket,
        Key: checkKey(key),
        ...(range && { Range: `bytes=${range.start}-${range.end}` }),
        ...(etag !== undefined && { IfMatch: etag }),
      }),
    )
    .catch((error: unknown) => {
      if (statusOf(error) === 404) throw fail('not_found')
      if (statusOf(error) === 416) throw fail('range_not_satisfiable')
      throw unavailable(error)
    })
  // On Node the SDK answers with an IncomingMessage, which the type leaves open for browsers.
  if (!(found.Body instanceof Readable)) throw unavailable(new Error('The bucket answered without a body.'))
  return { body: found.Body, etag: found.ETag, ...extentOf({ found, range }) }
}

/** Which bytes are coming: a bucket that does not know ranges answers with all of them, which is no part. */
function extentOf({ found, range }: { found: GetObjectCommandOutput; range: ByteRange | undefined }) {
  const [, first, last, size] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(found.ContentRange ?? '') ?? []
  if (first !== undefined) return { first: Number(first), last: Number(last), sizeBytes: Number(size) }
  if (range) throw unavailable(new Error('The bucket answered a range with the whole object.'))
  const sizeBytes = found.ContentLength ?? 0
  return { first: 0, last: sizeBytes - 1, sizeBytes }
}

async function* bytesOf({
  place,
  key,
  opened,
}: {
  place: S3Place
  key: string
  opened: Opened
}): AsyncGenerator<Uint8Array> {
  const { last } = opened
  let { body, first: next } = opened
  let askedFrom = next
  let tries = 0
  try {
    while (next <= last) {
      try {
        for await (const chunk of withoutSilence({ body, silenceMs: place.silenceMs })) {
          next += chunk.byteLength
          yield chunk
        }
        if (next <= last) throw new Error('The bucket broke off in the middle of an object.')
      } catch (error) {
        tries = next - askedFrom >= muchBytes ? 1 : tries + 1
        if (tries > maxTries) throw unavailable(error)
        askedFrom = next
        body = (await openAgain({ place, key, range: { start: next, end: last }, opened })).body
      }
    }
  } finally {
    body.destroy()
  }
}

/** The rest of the same version: of another nothing is told, also by a bucket that does not know conditions. */
async function openAgain({
  opened,
  ...wanted
}: {
  place: S3Place
  key: string
  range: ByteRange
  opened: Opened
}): Promise<Opened> {
  const { etag, sizeBytes } = opened
  const again = await open({ ...wanted, etag })
  if (again.etag === etag && again.sizeBytes === sizeBytes && again.first === wanted.range.start) return again
  again.body.destroy()
  throw unavailable(new Error('The object was replaced while it was read.'))
}

/** The chunks of `body`; an error where one that is waited for does not come in time. Nobody waits while the reader is busy. */
async function* withoutSilence({ body, silenceMs }: { body: Readable; silenceMs: number }): AsyncGenerator<Uint8Array> {
  let timer: NodeJS.Timeout | undefined
  const watch = () => {
    timer = setTimeout(() => body.destroy(new Error(`The bucket was silent for ${silenceMs} ms.`)), silenceMs)
  }
  try {
    watch()
    // An answer's body yields buffers.
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      clearTimeout(timer)
      yield chunk
      watch()
    }
  } finally {
    clearTimeout(timer)
    body.destroy()
  }
}
