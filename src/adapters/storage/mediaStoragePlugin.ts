import { s3Storage } from '@payloadcms/storage-s3'
import type { Plugin } from 'payload'
import { env } from '../../env.ts'
import { s3ClientConfig, type S3Settings } from './createS3Client.ts'

/**
 * Only for Payload's own upload collection `media`: the company's logo and the icons of project types, which admins
 * upload in the panel. With a bucket they are stored under `media/` and still served through Payload and its access
 * rules. Client uploads go through `storage`, where keys, ranges, sealing and access are the platform's.
 *
 * Spread it: `plugins: [...mediaStoragePlugin()]`. Without a bucket the plugin only adds its columns and `media` uses
 * its local folder, so that one set of migrations serves both.
 */
export function mediaStoragePlugin({ s3 = env.s3 }: { s3?: S3Settings | undefined } = {}): Plugin[] {
  return [
    s3Storage({
      enabled: s3 !== undefined,
      alwaysInsertFields: true,
      bucket: s3?.bucket ?? '',
      collections: { media: { prefix: 'media' } },
      config: s3 ? s3ClientConfig(s3) : {},
    }),
  ]
}
