import type { PayloadRequest } from 'payload'
import type { IdentityVerification, User } from '../../payload-types.ts'
import { languageOf } from '../../i18n/languageOf.ts'
import { sayReason } from '../../i18n/sayReason.ts'
import { translator } from '../../i18n/translator.ts'
import { companyToday } from '../company/companyDay.ts'
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
  /** For a verified user whose document expires: the state of the next one. */
  renewal: {
    status: (typeof renewalStatuses)[number]
    /** The first day on which it can be submitted. */
    opensOn: string
    /** Whether it can be submitted now. */
    isOpen: boolean
    submittedAt: string | null
    rejectionReason: string | null
  } | null
}

type ReadVerificationStatusArgs = { req: PayloadRequest; user: Pick<User, 'id'> }

/** The identity status of a user: the check in force and its renewal, else their newest submission, or none. */
export async function readVerificationStatus({ req, user }: ReadVerificationStatusArgs): Promise<VerificationStatus> {
  const checks = await readChecks({ req, userId: user.id })
  const { inForce, waiting, latest, status } = checks
  const check = inForce ?? waiting ?? latest
  return {
    status,
    submittedAt: check?.submittedAt ?? null,
    reviewedAt: check?.reviewedAt ?? null,
    rejectionReason: status === 'rejected' && check ? reasonOf({ req, check }) : null,
    documentType: check?.documentType ?? null,
    documentExpiresAt: check?.documentExpiresAt?.slice(0, 10) ?? null,
    renewal: await renewalOf({ req, checks }),
  }
}

/** A document that has just expired is reported as such before the scheduled job ends its check. */
function reasonOf({ req, check }: { req: PayloadRequest; check: IdentityVerification }): string | null {
  const stored = check.status === 'verified' ? expiryReason(check) : check.rejectionReason
  return stored ? sayReason(translator(languageOf(req.i18n.language)), stored) : null
}

type RenewalOfArgs = { req: PayloadRequest; checks: Checks }

async function renewalOf({ req, checks: { inForce, latest } }: RenewalOfArgs): Promise<VerificationStatus['renewal']> {
  const opensOn = inForce && (await renewalDayOf({ req, check: inForce }))
  if (!inForce || opensOn === null) return null
  const next = latest !== null && latest.id !== inForce.id && latest.status !== 'verified' ? latest : null
  const status = next === null ? 'not_submitted' : next.status === 'pending' ? 'pending' : 'rejected'
  return {
    status,
    opensOn,
    isOpen: status !== 'pending' && (await companyToday(req)) >= opensOn,
    submittedAt: next?.submittedAt ?? null,
    rejectionReason: next && reasonOf({ req, check: next }),
  }
}
