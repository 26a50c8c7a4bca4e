import { Readable } from 'node:stream'
import type { CollectionBeforeOperationHook } from 'payload'
import { scanImage } from '../../src/workflows/files/scanImage.ts'

/** Scans a picture of the agency before it is decoded. Whoever may not send one is refused later, without having bothered the scanner. */
export const scanUpload: CollectionBeforeOperationHook = async ({ req }) => {
  const bytes = req.file?.data
  if (req.user?.role === 'admin' && bytes) await scanImage({ req, image: { openStream: () => Readable.from([bytes]) } })
}
