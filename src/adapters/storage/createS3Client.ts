import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'

export type S3Settings = {
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  endpoint?: string | undefined
  /** A bucket that is silent for so long is given up, before a client gives up on us. */
  silenceMs?: number
}

export const defaultSilenceMs = 8_000
/** However slowly the bucket answers: a part of some megabytes over a thin line takes its time. */
const maxRequestMs = 120_000

/** A client that gives up within seconds of silence. */
export function createS3Client(settings: S3Settings): S3Client {
  return new S3Client(s3ClientConfig(settings))
}

/**
 * A client for bodies that are read as slowly as who reads them is: a silent line does not break them, and whoever uses it watches over what the
 * bucket owes him. The answer itself has to come within seconds.
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
 * An own endpoint is addressed by path (`endpoint/bucket/key`), since such servers have no name for every bucket, and
 * is not asked for the checksums that only AWS knows.
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
