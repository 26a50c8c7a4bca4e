import type { Readable } from 'node:stream'
import { isolateObjectProperty, type PayloadRequest } from 'payload'
import { scanner } from '../../adapters/scanner/scanner.ts'
import { fail } from '../../errors.ts'
import { recordActivity } from '../activity/recordActivity.ts'

const timeoutMs = 20_000

type ScanImageArgs = { req: PayloadRequest; image: { openStream(): Readable } }

/**
 * Scans an image before a decoder sees it, while its sender waits; the platform stores a re-encoded copy. Malware is
 * `file_infected`, with an activity entry; no answer of the scanner is `unavailable`. Does nothing when files are not
 * scanned.
 */
export async function scanImage({ req, image }: ScanImageArgs): Promise<void> {
  if (!scanner) return
  const verdict = await scanner.scan({ content: image.openStream(), timeoutMs })
  if (verdict.isClean) return
  // The entry stays even if the request and its open transaction fail.
  const apart = isolateObjectProperty(req, 'transactionID')
  delete apart.transactionID
  await recordActivity({ req: apart, action: 'file.infected_refused', after: { malware: verdict.malware } })
  throw fail('file_infected')
}
