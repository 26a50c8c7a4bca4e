import { env } from '../../env.ts'

const inFolder = 'public/'
const inBucket = 'media/'

/** The company's images have another folder in a bucket than on disk. A backup of one restores into the other. */
export function archiveKey(key: string): string {
  return env.s3 && key.startsWith(inBucket) ? inFolder + key.slice(inBucket.length) : key
}

/** The key of this storage for a file of a backup. */
export function storageKey(name: string): string {
  return env.s3 && name.startsWith(inFolder) ? inBucket + name.slice(inFolder.length) : name
}
