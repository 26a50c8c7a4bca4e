import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { renewalOpensOn } from '../../domain/identityDocuments.ts'
import { fail } from '../../errors.ts'
import type { IdentityVerification } from '../../payload-types.ts'
import { readCompany } from '../company/readCompany.ts'
import { readChecks } from './readChecks.ts'

/**
 * Throws `identity_already_submitted` while a check waits, or was passed and its document does not expire soon. Answers the check in force
 * that a new one would renew, or null. With the user's row locked nobody else sends one meanwhile.
 */
export async function requireSubmittable({
  req,
  userId,
}: {
  req: PayloadRequest
  userId: string
}): Promise<IdentityVerification | null> {
  const { inForce, waiting } = await readChecks({ req, userId })
  if (waiting) throw fail('identity_already_submitted')
  if (!inForce) return null
  const opensOn = await renewalDayOf({ req, check: inForce })
  if (opensOn === null || now().toISOString().slice(0, 10) < opensOn) throw fail('identity_already_submitted')
  return inForce
}

/** The day from which the document of a check may be renewed, `YYYY-MM-DD`; null where it does not expire. */
export async function renewalDayOf({
  req,
  check: { documentExpiresAt },
}: {
  req: PayloadRequest
  check: IdentityVerification
}): Promise<string | null> {
  if (!documentExpiresAt) return null
  const { identityDefaults } = await readCompany(req)
  return renewalOpensOn({ documentExpiresAt, reminderDays: identityDefaults.reminderDays ?? [] })
}
