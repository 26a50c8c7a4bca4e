import { env } from '../../env.ts'
import { localStorage } from './localStorage.ts'
import { s3Storage } from './s3Storage.ts'
import type { Storage } from './types.ts'

/** The storage that the environment names: the bucket where one is configured, else the media folder. Keys are alike in both. */
export const storage: Storage = env.s3 ? s3Storage(env.s3) : localStorage(env.mediaDir)
