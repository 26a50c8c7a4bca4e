import type { PayloadRequest } from 'payload'
import { X509Certificate } from 'node:crypto'
import { recordActivity } from '../activity/recordActivity.ts'
import { addAuthority } from './ensureAuthority.ts'

type RenewAuthorityArgs = { req: PayloadRequest }

/**
 * Creates an authority with a new key, which certifies from now on; recorded in the activity log. The older ones stay,
 * for what they have certified.
 */
export async function renewAuthority({ req }: RenewAuthorityArgs): Promise<{ serialNumber: string; subject: string }> {
  const { serialNumber, certificatePem } = await addAuthority({ payload: req.payload })
  const subject = new X509Certificate(certificatePem).subject.split('\n').join(', ')
  await recordActivity({ req, action: 'pki.authority_renewed', after: { serialNumber, subject } })
  return { serialNumber, subject }
}
