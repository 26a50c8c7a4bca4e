import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { fail } from '../../errors.ts'
import type { IdentityVerification } from '../../payload-types.ts'
import type { NotificationMail } from '../notifications/mailNews.ts'
import { notify } from '../notifications/notify.ts'
import type { Recipient } from '../notifications/readRecipients.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { idOf } from '../shared/ids.ts'
import { lockRow } from '../shared/lockRow.ts'
import { readRow } from '../shared/readRow.ts'
import { transition } from '../shared/transition.ts'
import { latestVerification } from './latestVerification.ts'
import { settleIdentityStatus } from './settleIdentityStatus.ts'

export type Decision =
  | { status: 'verified'; documentType?: string | undefined; documentExpiresAt?: string | undefined }
  | { status: 'rejected'; rejectionReason: string }

/**
 * Decides the waiting identity check of a user, and tells him. Where none waits: 409 `illegal_transition`; of parallel decisions exactly one
 * wins. With `checkId` it is that check or none: one that was sent after the reviewer looked is never decided by what he saw. What the user may
 * do changes in the same transaction: a renewed document that is not accepted leaves the old one in force.
 */
export async function decideIdentity({
  req,
  userId,
  checkId,
  reviewerId,
  decision,
}: {
  req: PayloadRequest
  userId: string
  /** The check whose images the reviewer has seen; `not_found` where it is no check of this user. */
  checkId?: string | undefined
  reviewerId: string
  decision: Decision
}): Promise<void> {
  const action = decision.status === 'verified' ? 'verify' : 'reject'
  const reason = decision.status === 'rejected' ? decision.rejectionReason : undefined
  await inTransaction({
    req,
    work: async () => {
      // The user before his check, in the order in which a submission locks them.
      const user = await lockRow({ req, collection: 'users', id: userId })
      const check = await findCheck({ req, userId, checkId })
      if (!check) throw fail('illegal_transition', { from: user.identityStatus, action })
      const time = now().toISOString()
      await transition({
        req,
        collection: 'identity-verifications',
        id: check.id,
        action,
        by: 'admin',
        data: { reviewedAt: time, reviewedBy: reviewerId, rejectionReason: reason ?? null, ...documentOf(decision) },
        ...(reason !== undefined && { reason }),
        activity: { user: userId, ...documentOf(decision) },
      })
      const { inForce } = await settleIdentityStatus({ req, userId })
      await tell({ req, userId, decision, inForce })
    },
  })
}

async function findCheck({
  req,
  userId,
  checkId,
}: {
  req: PayloadRequest
  userId: string
  checkId: string | undefined
}): Promise<IdentityVerification | null> {
  if (checkId === undefined) return latestVerification({ req, userId })
  const check = await readRow({ req, collection: 'identity-verifications', id: checkId })
  if (idOf(check.user) !== userId) throw fail('not_found')
  return check
}

/** What the reviewer read on the document. */
function documentOf(decision: Decision): { documentType?: string; documentExpiresAt?: string } {
  if (decision.status === 'rejected') return {}
  const { documentType, documentExpiresAt } = decision
  return {
    ...(documentType !== undefined && { documentType }),
    ...(documentExpiresAt !== undefined && { documentExpiresAt }),
  }
}

async function tell({
  req,
  userId,
  decision,
  inForce,
}: {
  req: PayloadRequest
  userId: string
  decision: Decision
  inForce: IdentityVerification | null
}): Promise<void> {
  const about = { req, to: [userId], entity: { type: 'users' as const, id: userId } }
  const expiresAt = inForce?.documentExpiresAt?.slice(0, 10)
  const mailOf = (outcome: { status: 'verified' } | { status: 'rejected'; reason: string }) =>
    function mail({ firstName }: Recipient): NotificationMail {
      const data = { firstName, ...(expiresAt && { expiresAt }), ...outcome }
      return { template: 'identity_decided', link: { path: '/profile/identity' }, data }
    }
  if (decision.status === 'verified') {
    return notify({ ...about, type: 'identity.verified', data: {}, mail: mailOf({ status: 'verified' }) })
  }
  const reason = decision.rejectionReason
  return notify({ ...about, type: 'identity.rejected', data: { reason }, mail: mailOf({ status: 'rejected', reason }) })
}
