import type { PayloadRequest } from 'payload'
import type { User } from '../../payload-types.ts'
import { latestVerification } from './latestVerification.ts'

export const verificationStatuses = ['not_submitted', 'pending', 'verified', 'rejected'] as const

export type VerificationStatus = {
  status: (typeof verificationStatuses)[number]
  submittedAt: string | null
  reviewedAt: string | null
  rejectionReason: string | null
}

/** Where the identity check of a user stands: his newest submission, or that there is none. */
export async function readVerificationStatus({
  req,
  user,
}: {
  req: PayloadRequest
  user: Pick<User, 'id'>
}): Promise<VerificationStatus> {
  const latest = await latestVerification({ req, userId: user.id })
  return {
    status: latest?.status ?? 'not_submitted',
    submittedAt: latest?.submittedAt ?? null,
    reviewedAt: latest?.reviewedAt ?? null,
    rejectionReason: latest?.rejectionReason ?? null,
  }
}
