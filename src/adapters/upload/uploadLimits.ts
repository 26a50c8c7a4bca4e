import { fail, type PlatformError } from '../../errors.ts'
import type { FieldRule, FileRule } from './types.ts'

export type UploadLimits = {
  fields: Record<string, FieldRule>
  files: Record<string, FileRule>
  maxFileBytes: number
}

/** How many unexpected parts are ignored before the body is refused. */
export const SPARE_PARTS = 16
/** Room for the boundaries and headers of the parts, and for ignored parts. */
const SPARE_BYTES = 256 * 1024

/** The error for a body that is too long. In a form with one file it names the file. */
export function tooLargeBody(limits: UploadLimits): PlatformError {
  const [path, ...more] = Object.keys(limits.files)
  return fail('too_large', { ...(path !== undefined && more.length === 0 && { path }), maxBytes: maxBodyBytes(limits) })
}

/** The most bytes that an honest body with these parts can have. */
export function maxBodyBytes({ fields, files, maxFileBytes }: UploadLimits): number {
  const fileBytes = Object.values(files).reduce((sum, { maxBytes }) => sum + (maxBytes ?? maxFileBytes), 0)
  const fieldBytes = Object.values(fields).reduce((sum, { maxBytes }) => sum + maxBytes, 0)
  return fileBytes + fieldBytes + SPARE_BYTES
}
