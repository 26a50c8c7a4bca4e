import { S3ServiceException, type S3Client } from '@aws-sdk/client-s3'
import { unavailable } from './unavailable.ts'

export type S3Place = {
  client: S3Client
  /** For bodies that are read at the reader's pace. */
  readClient: S3Client
  Bucket: string
  silenceMs: number
}

export function rethrowUnavailable(error: unknown): never {
  throw unavailable(error)
}

export function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined
}
