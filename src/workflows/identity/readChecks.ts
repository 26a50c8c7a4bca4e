import type { PayloadRequest, Where } from 'payload'
import { isDocumentValid } from '../../domain/identity/identityDocuments.ts'
import type { IdentityVerification, User } from '../../payload-types.ts'
import { companyToday } from '../company/companyDay.ts'

export type Checks = {
  /** The check that lets them sign now: the newest accepted one with a valid document. */
  inForce: IdentityVerification | null
  /** The check that is pending. There is never more than one. */
  waiting: IdentityVerification | null
  latest: IdentityVerification | null
  /** The identity status that follows from their checks. */
  status: User['identityStatus']
}

/**
 * The identity checks of a user as they are in this moment, even if the scheduled job has not handled an expired
 * document yet.
 */
export async function readChecks({ req, userId }: { req: PayloadRequest; userId: string }): Promise<Checks> {
  // The check in force is found however many rejections followed. An accepted check becomes rejected when it expires,
  // so few others exist.
  const counting = await newestChecks({ req, where: { user: { equals: userId }, status: { not_equals: 'rejected' } } })
  const [latest = null] = await newestChecks({ req, where: { user: { equals: userId } }, limit: 1 })
  const today = await companyToday(req)
  const inForce =
    counting.find(({ status, ...check }) => status === 'verified' && isDocumentValid({ ...check, today })) ?? null
  const waiting = counting.find(({ status }) => status === 'pending') ?? null
  const status = inForce ? 'verified' : waiting ? 'pending' : latest ? 'rejected' : 'not_submitted'
  return { inForce, waiting, latest, status }
}

type NewestChecksArgs = {
  req: PayloadRequest
  where: Where
  /** 0: all. */
  limit?: number
}

async function newestChecks({ req, where, limit = 0 }: NewestChecksArgs): Promise<IdentityVerification[]> {
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
