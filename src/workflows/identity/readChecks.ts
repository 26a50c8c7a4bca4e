import type { PayloadRequest, Where } from 'payload'
import { now } from '../../adapters/clock.ts'
import { isDocumentValid } from '../../domain/identityDocuments.ts'
import type { IdentityVerification, User } from '../../payload-types.ts'

export type Checks = {
  /** The check that lets him sign now: the newest that was passed, its document still valid. */
  inForce: IdentityVerification | null
  /** What waits for a decision. There is never more than one. */
  waiting: IdentityVerification | null
  latest: IdentityVerification | null
  /** What his checks make of him. */
  status: User['identityStatus']
}

/** The identity checks of a user as they stand at this moment, whether or not the clock's job has been there since a document expired. */
export async function readChecks({ req, userId }: { req: PayloadRequest; userId: string }): Promise<Checks> {
  // However often he was rejected since, what counts is found. What was passed and has expired becomes rejected, so there is little else.
  const counting = await newestChecks({ req, where: { user: { equals: userId }, status: { not_equals: 'rejected' } } })
  const [latest = null] = await newestChecks({ req, where: { user: { equals: userId } }, limit: 1 })
  const at = now()
  const inForce =
    counting.find(({ status, ...check }) => status === 'verified' && isDocumentValid({ ...check, at })) ?? null
  const waiting = counting.find(({ status }) => status === 'pending') ?? null
  const status = inForce ? 'verified' : waiting ? 'pending' : latest ? 'rejected' : 'not_submitted'
  return { inForce, waiting, latest, status }
}

async function newestChecks({
  req,
  where,
  limit = 0,
}: {
  req: PayloadRequest
  where: Where
  /** 0: all. */
  limit?: number
}): Promise<IdentityVerification[]> {
  const { docs } = await req.payload.db.find<IdentityVerification>({
    collection: 'identity-verifications',
    where,
    sort: ['-submittedAt', '-id'],
    limit,
    pagination: false,
    req,
  })
  return docs
}
