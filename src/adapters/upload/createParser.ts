import busboy, { type Busboy } from 'busboy'
import { brokenUpload } from './brokenUpload.ts'
import { SPARE_PARTS, type UploadLimits } from './uploadLimits.ts'

/** A parser for this content type. `validation_failed` unless it is a form with files. */
export function createParser({ contentType, limits }: { contentType: string; limits: UploadLimits }): Busboy {
  if (!/^multipart\/form-data\s*;/i.test(contentType)) throw brokenUpload('multipart')
  const fileCount = Object.keys(limits.files).length
  const fieldCount = Object.keys(limits.fields).length
  try {
    return busboy({
      headers: { 'content-type': contentType },
      defParamCharset: 'utf8',
      limits: {
        fieldNameSize: 200,
        // One more than allowed, so that a field of the full length is not mistaken for a cut one.
        fieldSize: Math.max(0, ...Object.values(limits.fields).map(({ maxBytes }) => maxBytes)) + 1,
        files: fileCount + SPARE_PARTS,
        fields: fieldCount + SPARE_PARTS,
        parts: fileCount + fieldCount + 2 * SPARE_PARTS,
        headerPairs: 32,
      },
    })
  } catch {
    throw brokenUpload('multipart_boundary')
  }
}
