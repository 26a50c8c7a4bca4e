import type { PayloadRequest } from 'payload'
import type { IdentityVerification } from '../../payload-types.ts'

type LatestVerificationArgs = { req: PayloadRequest; userId: string }

/** The newest submission of a user, decided or not. */
export async function latestVerification({
  req,
  userId,
}: LatestVerificationArgs): Promise<IdentityVerification | null> {
  const { docs } = await req.payload.db.find<IdentityVerification>({
    collection: 'identity-verifications',
    where: { user: { equals: userId } },
    sort: ['-submittedAt', '-id'],
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0] ?? null
}
