import { DeleteObjectCommand, HeadBucketCommand, HeadObjectCommand } from '@aws-sdk/client-s3'
import { PlatformError } from '../../errors.ts'
import { checkKey, checkPrefix } from './checkKey.ts'
import { createS3Client, createS3ReadClient, defaultSilenceMs, type S3Settings } from './createS3Client.ts'
import { abortS3Uploads, listS3Objects } from './s3List.ts'
import { rethrowUnavailable, statusOf, type S3Place } from './s3Place.ts'
import { putS3Object } from './putS3Object.ts'
import { readS3Object } from './readS3Object.ts'
import type { Storage, StoredObject } from './types.ts'
import { unavailable } from './unavailable.ts'

/** Files in an S3-compatible bucket. A bucket that is silent for more than a few seconds counts as an outage. */
export function s3Storage(settings: S3Settings): Storage {
  const place: S3Place = {
    client: createS3Client(settings),
    readClient: createS3ReadClient(settings),
    Bucket: settings.bucket,
    silenceMs: settings.silenceMs ?? defaultSilenceMs,
  }
  return {
    put: (object) => putS3Object({ ...object, ...place }),
    read: (object) => readS3Object({ ...object, ...place }),
    stat: ({ key }) => statObject({ ...place, key }),
    exists: async ({ key }) => (await statObject({ ...place, key })) !== undefined,
    remove: async ({ key }) => {
      const Key = checkKey(key)
      await place.client
        .send(new DeleteObjectCommand({ Bucket: place.Bucket, Key }))
        .catch((error: unknown) => (statusOf(error) === 404 ? undefined : Promise.reject(unavailable(error))))
    },
    list: ({ prefix }) => listS3Objects({ ...place, prefix: checkPrefix(prefix) }),
    removeUnfinished: ({ prefix, before, isDryRun = false }) =>
      abortS3Uploads({ ...place, prefix: checkPrefix(prefix), before, isDryRun }),
    check: async () => {
      await place.client.send(new HeadBucketCommand({ Bucket: place.Bucket })).catch(rethrowUnavailable)
    },
  }
}

async function statObject({ client, Bucket, key }: S3Place & { key: string }): Promise<StoredObject | undefined> {
  try {
    const found = await client.send(new HeadObjectCommand({ Bucket, Key: checkKey(key) }))
    return { key, sizeBytes: found.ContentLength ?? 0, modifiedAt: found.LastModified ?? new Date(0) }
  } catch (error) {
    if (error instanceof PlatformError) throw error
    if (statusOf(error) === 404) return undefined
    throw unavailable(error)
  }
}
