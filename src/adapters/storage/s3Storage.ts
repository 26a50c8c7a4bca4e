import { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3ServiceException,
  type S3Client,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { PlatformError, fail } from '../../errors.ts'
import { checkKey, checkPrefix } from './checkKey.ts'
import { createS3Client, type S3Settings } from './createS3Client.ts'
import type { ByteRange, Storage, StoredObject } from './types.ts'
import { unavailable } from './unavailable.ts'

type Place = { client: S3Client; Bucket: string }

/** Files in a bucket of S3 or of what speaks its protocol. An answer that takes longer than seconds is an outage. */
export function s3Storage(settings: S3Settings): Storage {
  const place: Place = { client: createS3Client(settings), Bucket: settings.bucket }
  return {
    put: (object) => putObject({ ...object, ...place }),
    read: ({ key, range }) => readObject({ ...place, key, range }),
    stat: ({ key }) => statObject({ ...place, key }),
    exists: async ({ key }) => (await statObject({ ...place, key })) !== undefined,
    remove: async ({ key }) => {
      const Key = checkKey(key)
      await place.client
        .send(new DeleteObjectCommand({ Bucket: place.Bucket, Key }))
        .catch((error: unknown) => (statusOf(error) === 404 ? undefined : Promise.reject(unavailable(error))))
    },
    list: ({ prefix }) => listObjects({ ...place, prefix: checkPrefix(prefix) }),
    check: async () => {
      await place.client.send(new HeadBucketCommand({ Bucket: place.Bucket })).catch(rethrowUnavailable)
    },
  }
}

async function putObject({ client, Bucket, key, body, contentType, sizeBytes }: Place & Parameters<Storage['put']>[0]) {
  const Key = checkKey(key)
  const counted = body instanceof Readable ? counting(body, sizeBytes) : body
  const upload = new Upload({
    client,
    params: { Bucket, Key, Body: counted, ContentType: contentType },
    queueSize: 2,
    leavePartsOnError: false,
  })
  try {
    if (body instanceof Uint8Array && sizeBytes !== undefined && sizeBytes !== body.byteLength)
      throw wrongLength(body.byteLength, sizeBytes)
    await upload.done()
  } catch (error) {
    if (body instanceof Readable) body.destroy()
    throw unavailable(error)
  }
}

/** Passes the bytes on and fails before the end, thus before the bucket takes them, where they are not as many as announced. */
function counting(body: Readable, sizeBytes: number | undefined): Readable {
  if (sizeBytes === undefined) return body
  return Readable.from(
    (async function* () {
      let seenBytes = 0
      // A byte stream yields buffers; streams with an encoding or of objects are never given to storage.
      for await (const chunk of body as AsyncIterable<Uint8Array>) {
        seenBytes += chunk.byteLength
        yield chunk
      }
      if (seenBytes !== sizeBytes) throw wrongLength(seenBytes, sizeBytes)
    })(),
    { objectMode: false },
  )
}

const wrongLength = (seenBytes: number, announcedBytes: number) =>
  new Error(`The body had ${seenBytes} bytes where ${announcedBytes} were announced.`)

async function readObject({ client, Bucket, key, range }: Place & { key: string; range: ByteRange | undefined }) {
  const Range = range && `bytes=${range.start}-${range.end}`
  const found = await client
    .send(new GetObjectCommand({ Bucket, Key: checkKey(key), ...(Range !== undefined && { Range }) }))
    .catch((error: unknown) => {
      if (statusOf(error) === 404) throw fail('not_found')
      if (statusOf(error) === 416) throw fail('range_not_satisfiable')
      throw unavailable(error)
    })
  // On Node the SDK answers with an IncomingMessage, which the type leaves open for browsers.
  if (!(found.Body instanceof Readable)) throw unavailable(new Error('The bucket answered without a body.'))
  const sizeBytes = Number(found.ContentRange?.split('/')[1] ?? found.ContentLength)
  return { stream: found.Body, sizeBytes }
}

async function statObject({ client, Bucket, key }: Place & { key: string }): Promise<StoredObject | undefined> {
  try {
    const found = await client.send(new HeadObjectCommand({ Bucket, Key: checkKey(key) }))
    return { key, sizeBytes: found.ContentLength ?? 0, modifiedAt: found.LastModified ?? new Date(0) }
  } catch (error) {
    if (error instanceof PlatformError) throw error
    if (statusOf(error) === 404) return undefined
    throw unavailable(error)
  }
}

async function* listObjects({ client, Bucket, prefix }: Place & { prefix: string }): AsyncGenerator<StoredObject> {
  let ContinuationToken: string | undefined
  do {
    const page = await client
      .send(
        new ListObjectsV2Command({
          Bucket,
          Prefix: prefix,
          ...(ContinuationToken !== undefined && { ContinuationToken }),
        }),
      )
      .catch(rethrowUnavailable)
    for (const { Key, Size, LastModified } of page.Contents ?? []) {
      if (Key !== undefined) yield { key: Key, sizeBytes: Size ?? 0, modifiedAt: LastModified ?? new Date(0) }
    }
    ContinuationToken = page.IsTruncated ? page.NextContinuationToken : undefined
  } while (ContinuationToken !== undefined)
}

function rethrowUnavailable(error: unknown): never {
  throw unavailable(error)
}

function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined
}
