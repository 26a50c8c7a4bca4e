import type { Readable } from 'node:stream'
import { isolateObjectProperty, type PayloadRequest } from 'payload'
import { scanner } from '../../adapters/scanner/scanner.ts'
import { fail } from '../../errors.ts'
import { recordActivity } from '../activity/recordActivity.ts'

const timeoutMs = 20_000

/**
 * Scans a picture before a decoder sees it, while its sender waits: what is kept of it is another file, written anew. Malware is
 * `file_infected` and leaves an entry in the activity log; without an answer of the scanner it is `unavailable`. Does nothing where files
 * are not scanned.
 */
export async function scanImage({
  req,
  image,
}: {
  req: PayloadRequest
  image: { openStream(): Readable }
}): Promise<void> {
  if (!scanner) return
  const verdict = await scanner.scan({ content: image.openStream(), timeoutMs })
  if (verdict.isClean) return
  // It stays although the request, and a transaction that may be open for it, comes to nothing.
  const apart = isolateObjectProperty(req, 'transactionID')
  delete apart.transactionID
  await recordActivity({ req: apart, action: 'file.infectedRefused', after: { malware: verdict.malware } })
  throw fail('file_infected')
}
