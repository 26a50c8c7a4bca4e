import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'

export type S3Settings = {
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  endpoint?: string | undefined
  /** A bucket silent for this long counts as down. It is shorter than our clients' patience. */
  silenceMs?: number
}

export const defaultSilenceMs = 8_000
/** The limit for a slow answer: a part of some megabytes takes time over a slow line. */
const maxRequestMs = 120_000

/** A client that gives up after a few seconds of silence. */
export function createS3Client(settings: S3Settings): S3Client {
  return new S3Client(s3ClientConfig(settings))
}

/**
 * A client for bodies that are read at the reader's pace. A silent line does not break them, so the caller must watch
 * for a bucket that stops sending. The response itself must start within seconds.
 */
export function createS3ReadClient(settings: S3Settings): S3Client {
  const config = s3ClientConfig(settings)
  const { silenceMs = defaultSilenceMs } = settings
  return new S3Client({
    ...config,
    requestHandler: { ...patience(silenceMs), requestTimeout: silenceMs, socketTimeout: 0 },
  })
}

/**
 * A custom endpoint is addressed by path (`endpoint/bucket/key`), because such servers have no host name per bucket. It
 * is not asked for the checksums that only AWS supports.
 */
export function s3ClientConfig({
  region,
  accessKeyId,
  secretAccessKey,
  endpoint,
  silenceMs = defaultSilenceMs,
}: S3Settings): S3ClientConfig {
  return {
    region,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 2,
    requestHandler: patience(silenceMs),
    ...(endpoint !== undefined && {
      endpoint,
      forcePathStyle: true,
      requestChecksumCalculation: 'WHEN_REQUIRED' as const,
      responseChecksumValidation: 'WHEN_REQUIRED' as const,
    }),
  }
}

function patience(silenceMs: number) {
  return {
    connectionTimeout: 3_000,
    requestTimeout: maxRequestMs,
    socketTimeout: silenceMs,
    throwOnRequestTimeout: true,
  }
}
