import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { fail } from '../../errors.ts'
import type { IdentityVerification } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { idOf } from '../request/idOf.ts'
import { lockRow } from '../shared/lockRow.ts'
import { readRow } from '../shared/readRow.ts'
import { transition } from '../lifecycle/transition.ts'
import { latestVerification } from './latestVerification.ts'
import { settleIdentityStatus } from './settleIdentityStatus.ts'

export type Decision =
  | { status: 'verified'; documentType?: string | undefined; documentExpiresAt?: string | undefined }
  | { status: 'rejected'; rejectionReason: string }

type DecideIdentityArgs = {
  req: PayloadRequest
  userId: string
  /** The check whose images the reviewer has seen. `not_found` when it is not this user's. */
  checkId?: string | undefined
  reviewerId: string
  decision: Decision
}

/**
 * Decides the pending identity check of a user, and notifies them. 409 `illegal_transition` when none is pending; of
 * parallel decisions exactly one wins. With `checkId` only that check is decided, never one submitted after the
 * reviewer looked. What the user may do changes in the same transaction: after a rejected renewal the old document
 * stays in force.
 */
export async function decideIdentity({
  req,
  userId,
  checkId,
  reviewerId,
  decision,
}: DecideIdentityArgs): Promise<void> {
  const action = decision.status === 'verified' ? 'verify' : 'reject'
  const reason = decision.status === 'rejected' ? decision.rejectionReason : undefined
  await inTransaction({
    req,
    work: async () => {
      // Locks the user before their check, in the order in which a submission locks them.
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
      await notifyUser({ req, userId, decision, inForce })
    },
  })
}

type FindCheckArgs = { req: PayloadRequest; userId: string; checkId: string | undefined }

async function findCheck({ req, userId, checkId }: FindCheckArgs): Promise<IdentityVerification | null> {
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

type NotifyUserArgs = { req: PayloadRequest; userId: string; decision: Decision; inForce: IdentityVerification | null }

async function notifyUser({ req, userId, decision, inForce }: NotifyUserArgs): Promise<void> {
  const expiresAt = inForce?.documentExpiresAt?.slice(0, 10)
  const data = { userId, ...(expiresAt && { validUntil: expiresAt }) }
  if (decision.status === 'verified') return notify({ req, kind: 'identity.verified', to: [userId], data })
  return notify({ req, kind: 'identity.rejected', to: [userId], data: { ...data, reason: decision.rejectionReason } })
}
