import type { PayloadRequest } from 'payload'
import { renewalOpensOn } from '../../domain/identity/identityDocuments.ts'
import { fail } from '../../errors.ts'
import type { IdentityVerification } from '../../payload-types.ts'
import { companyToday } from '../company/companyDay.ts'
import { readCompany } from '../company/readCompany.ts'
import { readChecks } from './readChecks.ts'

type RequireSubmittableArgs = { req: PayloadRequest; userId: string }

/**
 * Throws `identity_already_submitted` while a check is pending, or is accepted and its document does not expire soon.
 * Returns the check in force that a new one would renew, or null. Lock the user's row, so no one else submits one
 * meanwhile.
 */
export async function requireSubmittable({
  req,
  userId,
}: RequireSubmittableArgs): Promise<IdentityVerification | null> {
  const { inForce, waiting } = await readChecks({ req, userId })
  if (waiting) throw fail('identity_already_submitted')
  if (!inForce) return null
  const opensOn = await renewalDayOf({ req, check: inForce })
  if (opensOn === null || (await companyToday(req)) < opensOn) throw fail('identity_already_submitted')
  return inForce
}

type RenewalDayOfArgs = { req: PayloadRequest; check: IdentityVerification }

/** The day from which a check's document may be renewed, `YYYY-MM-DD`. Null when it does not expire. */
export async function renewalDayOf({ req, check: { documentExpiresAt } }: RenewalDayOfArgs): Promise<string | null> {
  if (!documentExpiresAt) return null
  const { identityDefaults } = await readCompany(req)
  return renewalOpensOn({ documentExpiresAt, reminderDays: identityDefaults.reminderDays ?? [] })
}
