import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { isDocumentValid } from '../../domain/identityDocuments.ts'
import type { IdentityVerification, User } from '../../payload-types.ts'

/** More than this many checks of one person say nothing new. */
const most = 50

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
  const { docs } = await req.payload.db.find<IdentityVerification>({
    collection: 'identity-verifications',
    where: { user: { equals: userId } },
    sort: ['-submittedAt', '-id'],
    limit: most,
    pagination: false,
    req,
  })
  const at = now()
  const inForce =
    docs.find(({ status, ...check }) => status === 'verified' && isDocumentValid({ ...check, at })) ?? null
  const waiting = docs.find(({ status }) => status === 'pending') ?? null
  const latest = docs[0] ?? null
  const status = inForce ? 'verified' : waiting ? 'pending' : latest ? 'rejected' : 'not_submitted'
  return { inForce, waiting, latest, status }
}
