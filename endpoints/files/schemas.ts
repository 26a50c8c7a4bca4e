import { z } from 'zod'
import { isStorageKey } from '../../src/domain/files/storageKeys.ts'
import { docSchema, textSchema } from '../../src/http/schemas.ts'

/**
 * The `{path}` of a file: a key of the platform as it is, one segment to a part. Keys need no escapes, so a segment
 * that hides a slash (`..%2f..`) is none.
 */
export const pathParams = z.object({
  path: z
    .array(z.string().regex(/^[\w.-]+$/))
    .transform((segments) => segments.join('/'))
    .refine(isStorageKey),
})

/** Why an identity image is viewed, for the log. Not required for other files. */
export const viewQuery = z.object({
  reason: z
    .literal('')
    .transform(() => undefined)
    .or(textSchema({ max: 200 }))
    .optional(),
})

/** A signed link to a file. */
export const linkSchema = z.object({ url: z.url(), expiresAt: z.iso.datetime() })

export const fileSchema = docSchema('project-files')

/** The answer about a file that was just stored. */
export const keptFileSchema = z.object({
  id: z.guid(),
  path: z.string(),
  filename: z.string(),
  mimeType: z.string(),
  size: z.int(),
  sha256: z.string(),
  description: z.string().nullable(),
  /** When files are scanned: no one can open it yet. */
  scanStatus: z.enum(['pending']).optional().catch(undefined),
})
