import { Readable } from 'node:stream'
import type { CollectionBeforeOperationHook } from 'payload'
import { scanImage } from '../../src/workflows/files/scanImage.ts'

/**
 * Scans an image of the agency before it is decoded. A caller who may not upload is refused later, without using the
 * scanner.
 */
export const scanUpload: CollectionBeforeOperationHook = async ({ req }) => {
  const bytes = req.file?.data
  if (req.user?.role === 'admin' && bytes) await scanImage({ req, image: { openStream: () => Readable.from([bytes]) } })
}
