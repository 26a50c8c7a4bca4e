import {
  AbortMultipartUploadCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  type ListMultipartUploadsCommandOutput,
  type MultipartUpload,
} from '@aws-sdk/client-s3'
import { rethrowUnavailable, statusOf, type S3Place } from './s3Place.ts'
import type { StoredObject } from './types.ts'
import { unavailable } from './unavailable.ts'

export async function* listS3Objects({
  client,
  Bucket,
  prefix,
}: S3Place & { prefix: string }): AsyncGenerator<StoredObject> {
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

/** Deletes the parts of unfinished uploads and returns how many uploads there were. */
export async function abortS3Uploads({
  prefix,
  before,
  isDryRun,
  ...place
}: S3Place & { prefix: string; before: Date; isDryRun: boolean }): Promise<number> {
  let count = 0
  for await (const { Key, UploadId, Initiated } of openUploads({ ...place, prefix })) {
    if (Key === undefined || UploadId === undefined || (Initiated && Initiated >= before)) continue
    count += 1
    if (isDryRun) continue
    await place.client
      .send(new AbortMultipartUploadCommand({ Bucket: place.Bucket, Key, UploadId }))
      .catch((error: unknown) => (statusOf(error) === 404 ? undefined : rethrowUnavailable(error)))
  }
  return count
}

type Markers = { KeyMarker?: string; UploadIdMarker?: string }

/** Empty if the server has no such list, as some S3-compatible servers do not. */
async function* openUploads({ client, Bucket, prefix }: S3Place & { prefix: string }): AsyncGenerator<MultipartUpload> {
  let after: Markers | undefined = {}
  while (after) {
    const page: ListMultipartUploadsCommandOutput | undefined = await client
      .send(new ListMultipartUploadsCommand({ Bucket, Prefix: prefix, ...after }))
      .catch((error: unknown) => {
        if (statusOf(error) === 501) return undefined
        throw unavailable(error)
      })
    yield* page?.Uploads ?? []
    after = page && markersAfter(page)
  }
}

function markersAfter({
  IsTruncated,
  NextKeyMarker,
  NextUploadIdMarker,
}: ListMultipartUploadsCommandOutput): Markers | undefined {
  if (!IsTruncated || NextKeyMarker === undefined) return undefined
  return { KeyMarker: NextKeyMarker, ...(NextUploadIdMarker !== undefined && { UploadIdMarker: NextUploadIdMarker }) }
}
