import { env } from '../../env.ts'
import { localStorage } from './localStorage.ts'
import { s3Storage } from './s3Storage.ts'
import type { Storage } from './types.ts'

/** The configured storage: the bucket if there is one, else the media folder. Keys are the same in both. */
export const storage: Storage = env.s3 ? s3Storage(env.s3) : localStorage(env.mediaDir)
