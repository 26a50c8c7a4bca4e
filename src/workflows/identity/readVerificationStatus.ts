import type { PayloadRequest } from 'payload'
import type { IdentityVerification, User } from '../../payload-types.ts'
import { now } from '../../adapters/clock.ts'
import { expiryReason } from './expireIdentity.ts'
import { readChecks, type Checks } from './readChecks.ts'
import { renewalDayOf } from './requireSubmittable.ts'

export const verificationStatuses = ['not_submitted', 'pending', 'verified', 'rejected'] as const
export const renewalStatuses = ['not_submitted', 'pending', 'rejected'] as const

export type VerificationStatus = {
  status: (typeof verificationStatuses)[number]
  submittedAt: string | null
  reviewedAt: string | null
  rejectionReason: string | null
  documentType: string | null
  /** The last day on which the document is valid. */
  documentExpiresAt: string | null
  /** Of a verified user whose document expires: what became of the next one. */
  renewal: {
    status: (typeof renewalStatuses)[number]
    /** The first day on which it can be sent. */
    opensOn: string
    /** Whether it can be sent now. */
    isOpen: boolean
    submittedAt: string | null
    rejectionReason: string | null
  } | null
}

/** Where the identity check of a user stands: the one in force and its renewal, else his newest submission, or that there is none. */
export async function readVerificationStatus({
  req,
  user,
}: {
  req: PayloadRequest
  user: Pick<User, 'id'>
}): Promise<VerificationStatus> {
  const checks = await readChecks({ req, userId: user.id })
  const { inForce, waiting, latest, status } = checks
  const check = inForce ?? waiting ?? latest
  return {
    status,
    submittedAt: check?.submittedAt ?? null,
    reviewedAt: check?.reviewedAt ?? null,
    rejectionReason: status === 'rejected' && check ? reasonOf(check) : null,
    documentType: check?.documentType ?? null,
    documentExpiresAt: check?.documentExpiresAt?.slice(0, 10) ?? null,
    renewal: await renewalOf({ req, checks }),
  }
}

/** A document that has just expired is told as such before the clock's job has ended its check. */
function reasonOf(check: IdentityVerification): string | null {
  return check.status === 'verified' ? expiryReason(check) : (check.rejectionReason ?? null)
}

async function renewalOf({
  req,
  checks: { inForce, latest },
}: {
  req: PayloadRequest
  checks: Checks
}): Promise<VerificationStatus['renewal']> {
  const opensOn = inForce && (await renewalDayOf({ req, check: inForce }))
  if (!inForce || opensOn === null) return null
  const next = latest !== null && latest.id !== inForce.id && latest.status !== 'verified' ? latest : null
  const status = next === null ? 'not_submitted' : next.status === 'pending' ? 'pending' : 'rejected'
  return {
    status,
    opensOn,
    isOpen: status !== 'pending' && now().toISOString().slice(0, 10) >= opensOn,
    submittedAt: next?.submittedAt ?? null,
    rejectionReason: next?.rejectionReason ?? null,
  }
}
