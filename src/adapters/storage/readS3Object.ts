import { Readable } from 'node:stream'
import { GetObjectCommand, type GetObjectCommandOutput } from '@aws-sdk/client-s3'
import { fail } from '../../errors.ts'
import { checkKey } from './checkKey.ts'
import { statusOf, type S3Place } from './s3Place.ts'
import type { ByteRange } from './types.ts'
import { unavailable } from './unavailable.ts'

/** How often a broken body is requested again while little data arrives in between. */
const maxTries = 3
const muchBytes = 1024 * 1024

type Opened = { body: Readable; first: number; last: number; sizeBytes: number; etag: string | undefined }

/**
 * The object or a part of it. If the bucket breaks the body off, or it times out behind a slow reader, the rest of the
 * same version is requested again. A bucket that stops sending ends the stream with an error.
 */
export async function readS3Object({
  key,
  range,
  ...place
}: S3Place & { key: string; range?: ByteRange | undefined }): Promise<{ stream: Readable; sizeBytes: number }> {
  const opened = await open({ place, key, range })
  const stream = Readable.from(bytesOf({ place, key, opened }), { objectMode: false })
  // If a stream is destroyed before its first read, the generator never runs and its body would hold a connection
  // forever.
  stream.once('close', () => opened.body.destroy())
  return { stream, sizeBytes: opened.sizeBytes }
}

type OpenArgs = { place: S3Place; key: string; range: ByteRange | undefined; etag?: string | undefined }

async function open({ place: { readClient, Bucket }, key, range, etag }: OpenArgs): Promise<Opened> {
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
  // On Node the SDK returns an IncomingMessage; the type leaves this open for browsers.
  if (!(found.Body instanceof Readable)) throw unavailable(new Error('The bucket answered without a body.'))
  return { body: found.Body, etag: found.ETag, ...extentOf({ found, range }) }
}

/** The bytes that are coming. A bucket without support for ranges sends all of them. */
function extentOf({ found, range }: { found: GetObjectCommandOutput; range: ByteRange | undefined }) {
  const [, first, last, size] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(found.ContentRange ?? '') ?? []
  if (first !== undefined) return { first: Number(first), last: Number(last), sizeBytes: Number(size) }
  if (range) throw unavailable(new Error('The bucket answered a range with the whole object.'))
  const sizeBytes = found.ContentLength ?? 0
  return { first: 0, last: sizeBytes - 1, sizeBytes }
}

type BytesOfArgs = { place: S3Place; key: string; opened: Opened }

async function* bytesOf({ place, key, opened }: BytesOfArgs): AsyncGenerator<Uint8Array> {
  const { last } = opened
  let { body, first: next } = opened
  let requestedFrom = next
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
        tries = next - requestedFrom >= muchBytes ? 1 : tries + 1
        if (tries > maxTries) throw unavailable(error)
        requestedFrom = next
        body = (await openAgain({ place, key, range: { start: next, end: last }, opened })).body
      }
    }
  } finally {
    body.destroy()
  }
}

type OpenAgainArgs = { place: S3Place; key: string; range: ByteRange; opened: Opened }

/** The rest of the same version, never bytes of another, even from a bucket that ignores conditions. */
async function openAgain({ opened, ...wanted }: OpenAgainArgs): Promise<Opened> {
  const { etag, sizeBytes } = opened
  const again = await open({ ...wanted, etag })
  if (again.etag === etag && again.sizeBytes === sizeBytes && again.first === wanted.range.start) return again
  again.body.destroy()
  throw unavailable(new Error('The object was replaced while it was read.'))
}

/**
 * The chunks of `body`. Throws if an awaited chunk does not arrive in time; the clock stops while the reader is busy.
 */
async function* withoutSilence({ body, silenceMs }: { body: Readable; silenceMs: number }): AsyncGenerator<Uint8Array> {
  let timer: NodeJS.Timeout | undefined
  const watch = () => {
    timer = setTimeout(() => body.destroy(new Error(`The bucket was silent for ${silenceMs} ms.`)), silenceMs)
  }
  try {
    watch()
    // A response body yields buffers.
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
