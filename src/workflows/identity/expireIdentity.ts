import type { PayloadRequest } from 'payload'
import { isDocumentValid } from '../../domain/identity/identityDocuments.ts'
import { fail, PlatformError } from '../../errors.ts'
import { reason, type Reason } from '../../i18n/reason.ts'
import type { IdentityVerification } from '../../payload-types.ts'
import { companyToday } from '../company/companyDay.ts'
import { notify } from '../notifications/notify.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { transition } from '../lifecycle/transition.ts'
import { settleIdentityStatus } from './settleIdentityStatus.ts'

type ExpireIdentityArgs = { req: PayloadRequest; id: string; userId: string }

/**
 * Ends a check whose document has expired. Without a newer check in force, the user is no longer verified and is asked
 * for their next document; a pending check stays as it is. A user signing in this moment has signed before, or is
 * refused. Does nothing when another worker ended the check.
 */
export async function expireIdentity({ req, id, userId }: ExpireIdentityArgs): Promise<void> {
  try {
    await inTransaction({
      req,
      work: async () => {
        // Locks the user before their check, in the order of submissions and decisions.
        const user = await lockRow({ req, collection: 'users', id: userId })
        if (user.status === 'erased') return
        const today = await companyToday(req)
        const { after: check } = await transition({
          req,
          collection: 'identity-verifications',
          id,
          action: 'expire',
          by: 'system',
          guard: (row) => {
            if (isDocumentValid({ ...row, today }))
              throw fail('illegal_transition', { from: row.status, action: 'expire' })
          },
          data: (row) => ({ rejectionReason: expiryReason(row) }),
          reason: reason('document_no_longer_valid'),
          activity: { user: userId },
        })
        const { status } = await settleIdentityStatus({ req, userId })
        if (user.identityStatus === 'verified' && status !== 'verified')
          await notifyUser({ req, check, userId, status })
      },
    })
  } catch (err) {
    if (err instanceof PlatformError && err.code === 'illegal_transition') return
    throw err
  }
}

/** What the client reads in place of a rejection reason. */
export function expiryReason({ documentExpiresAt }: Pick<IdentityVerification, 'documentExpiresAt'>): Reason {
  return reason('document_expired', { day: (documentExpiresAt ?? '').slice(0, 10) })
}

type NotifyUserArgs = { req: PayloadRequest; check: IdentityVerification; userId: string; status: string }

async function notifyUser({ req, check, userId, status }: NotifyUserArgs): Promise<void> {
  const validUntil = (check.documentExpiresAt ?? '').slice(0, 10)
  const data = { userId, validUntil, isNextWaiting: status === 'pending' }
  await notify({ req, kind: 'identity.expired', to: [userId], data })
}
