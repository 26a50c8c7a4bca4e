import { z } from 'zod'
import { isStorageKey } from '../../src/domain/storageKeys.ts'
import { docSchema, textSchema } from '../../src/http/schemas.ts'

/**
 * The `{path}` of a file: a key of the platform, one segment to a part, as it is. Keys need no escapes, so a segment that hides a slash
 * (`..%2f..`) makes none.
 */
export const pathParams = z.object({
  path: z
    .array(z.string().regex(/^[\w.-]+$/))
    .transform((segments) => segments.join('/'))
    .refine(isStorageKey),
})

/** Why an identity image is looked at, for the log; of other files nobody asks. */
export const viewQuery = z.object({
  reason: z
    .literal('')
    .transform(() => undefined)
    .or(textSchema({ max: 200 }))
    .optional(),
})

export const fileSchema = docSchema('project-files')

/** What is told of a file that was just kept. */
export const keptFileSchema = z.object({
  id: z.guid(),
  path: z.string(),
  filename: z.string(),
  mimeType: z.string(),
  size: z.int(),
  sha256: z.string(),
  description: z.string().nullable(),
  /** Where files are scanned: nobody can open it yet. */
  scanStatus: z.enum(['pending']).optional().catch(undefined),
})
