import { fail } from '../../errors.ts'

const MAX_KEY_LENGTH = 512
const SEGMENT = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}$/
/** The company's own images, in a folder and in a bucket: Payload names them as admins do. */
const PUBLIC_IMAGE = /^(?:public|media)\/[^./\\\p{Cc}][^/\\\p{Cc}]{0,249}$/u

/** The key, if the platform could have made it. All others are `not_found`: `..`, absolute, encoded, NUL, backslash. */
export function checkKey(key: string): string {
  if (!isSafeKey(key)) throw fail('not_found')
  return key
}

/** Whether the platform could have made this key. */
export function isSafeKey(key: string): boolean {
  if (key.length > MAX_KEY_LENGTH) return false
  return key.split('/').every((segment) => SEGMENT.test(segment)) || isPublicImage(key)
}

/** Whether this is one of the company's own images. */
export function isPublicImage(key: string): boolean {
  return PUBLIC_IMAGE.test(key)
}

/** A prefix is empty, or a key that may end in a slash. */
export function checkPrefix(prefix: string): string {
  if (prefix === '') return prefix
  checkKey(prefix.endsWith('/') ? prefix.slice(0, -1) : prefix)
  return prefix
}
