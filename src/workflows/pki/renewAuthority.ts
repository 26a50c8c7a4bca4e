import type { PayloadRequest } from 'payload'
import { X509Certificate } from 'node:crypto'
import { recordActivity } from '../activity/recordActivity.ts'
import { addAuthority } from './ensureAuthority.ts'

/** A new authority with a key of its own, which certifies from now on; in the activity log. The older ones stay, for what they have certified. */
export async function renewAuthority({
  req,
}: {
  req: PayloadRequest
}): Promise<{ serialNumber: string; subject: string }> {
  const { serialNumber, certificatePem } = await addAuthority({ payload: req.payload })
  const subject = new X509Certificate(certificatePem).subject.split('\n').join(', ')
  await recordActivity({ req, action: 'pki.authorityRenewed', after: { serialNumber, subject } })
  return { serialNumber, subject }
}
