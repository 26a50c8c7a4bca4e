import type { FieldRule, FileRule } from './types.ts'

export type UploadLimits = {
  fields: Record<string, FieldRule>
  files: Record<string, FileRule>
  maxFileBytes: number
}

/** Parts that were not asked for are ignored, but only so many of them. */
export const SPARE_PARTS = 16
/** For the boundaries and headers of the parts and for parts that are ignored. */
const SPARE_BYTES = 256 * 1024

/** No honest body with these parts is longer. */
export function maxBodyBytes({ fields, files, maxFileBytes }: UploadLimits): number {
  const fileBytes = Object.values(files).reduce((sum, { maxBytes }) => sum + (maxBytes ?? maxFileBytes), 0)
  const fieldBytes = Object.values(fields).reduce((sum, { maxBytes }) => sum + maxBytes, 0)
  return fileBytes + fieldBytes + SPARE_BYTES
}
