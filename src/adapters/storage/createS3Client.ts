import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'

export type S3Settings = {
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  endpoint?: string | undefined
  /** A silent bucket is given up before a client gives up on us. */
  requestTimeoutMs?: number
}

/** A client that gives up within seconds. */
export function createS3Client(settings: S3Settings): S3Client {
  return new S3Client(s3ClientConfig(settings))
}

/**
 * An own endpoint is addressed by path (`endpoint/bucket/key`), since such servers have no name for every bucket, and
 * is not asked for the checksums that only AWS knows.
 */
export function s3ClientConfig({
  region,
  accessKeyId,
  secretAccessKey,
  endpoint,
  requestTimeoutMs = 10_000,
}: S3Settings): S3ClientConfig {
  return {
    region,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 2,
    requestHandler: {
      connectionTimeout: 3_000,
      requestTimeout: requestTimeoutMs,
      socketTimeout: requestTimeoutMs,
      throwOnRequestTimeout: true,
    },
    ...(endpoint !== undefined && {
      endpoint,
      forcePathStyle: true,
      requestChecksumCalculation: 'WHEN_REQUIRED' as const,
      responseChecksumValidation: 'WHEN_REQUIRED' as const,
    }),
  }
}
