import { fail, type PlatformError } from '../../errors.ts'

/** A body that is not what was asked for. `path` is the part concerned, empty for the body as a whole. */
export function brokenUpload(message: string, path = ''): PlatformError {
  return fail('validation_failed', { errors: [{ path, message }] })
}
