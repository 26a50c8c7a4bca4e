import { Readable } from 'node:stream'
import { AbortMultipartUploadCommand } from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { checkKey } from './checkKey.ts'
import type { S3Place } from './s3Place.ts'
import type { Storage } from './types.ts'
import { unavailable } from './unavailable.ts'
import { withTimeout } from './withTimeout.ts'

/** The size of a part. At most three are in memory at once: one being read and two on their way. */
const partBytes = 5 * 1024 * 1024

/**
 * Stores the whole body or nothing. After a failure the stored parts are deleted, or left to the sweep if that fails
 * too.
 */
export async function putS3Object({
  client,
  Bucket,
  key,
  body,
  contentType,
  sizeBytes,
}: S3Place & Parameters<Storage['put']>[0]): Promise<void> {
  const Key = checkKey(key)
  const counted = body instanceof Readable ? counting(body, sizeBytes) : body
  const upload = new Upload({
    client,
    params: { Bucket, Key, Body: counted, ContentType: contentType },
    queueSize: 2,
    partSize: partBytes,
    // Cleaned up below: the SDK would wait for the cleanup as long as for the part.
    leavePartsOnError: true,
  })
  try {
    if (body instanceof Uint8Array && sizeBytes !== undefined && sizeBytes !== body.byteLength)
      throw wrongLength(body.byteLength, sizeBytes)
    await upload.done()
  } catch (error) {
    if (body instanceof Readable) body.destroy()
    // The other part may still be on its way.
    await upload.abort()
    const { uploadId } = upload
    if (uploadId !== undefined)
      await withTimeout(client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId: uploadId })))
    throw unavailable(error)
  }
}

/** Passes the bytes on. If the size is not as announced it fails before the end, so the bucket never stores them. */
function counting(body: Readable, sizeBytes: number | undefined): Readable {
  if (sizeBytes === undefined) return body
  return Readable.from(
    (async function* () {
      let seenBytes = 0
      // A byte stream yields buffers. Storage never gets streams of strings or objects.
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
