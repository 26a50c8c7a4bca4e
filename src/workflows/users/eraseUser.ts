import type { PayloadRequest } from 'payload'
import { reason } from '../../i18n/reason.ts'
import { now } from '../../adapters/now.ts'
import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import { latestVerification } from '../identity/latestVerification.ts'
import { mailAddressee } from '../auth/mailAddressee.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../lifecycle/transition.ts'
import { removeFilesOfPerson } from './removeFilesOfPerson.ts'
import { removeTracesOfPerson } from './removeTracesOfPerson.ts'

type EraseUserArgs = { req: PayloadRequest; user: User; reason: string }

/**
 * Erases a person. Their personal data is deleted with the commit (stored images right after it); what the law retains
 * stays under an account without a name. A last mail tells them, and then the address is gone from the queue too. 403
 * for admins' accounts, 409 `illegal_transition` when it is done already. No one can sign in to it again.
 */
export async function eraseUser({ req, user, reason }: EraseUserArgs): Promise<void> {
  if (user.role === 'admin') throw fail('forbidden')
  await inTransaction({
    req,
    work: async () => {
      const { before } = await transition({
        req,
        collection: 'users',
        id: user.id,
        action: 'erase',
        by: 'admin',
        reason,
        data: nobody(user.id),
      })
      await endIdentityCheck({ req, userId: user.id })
      // First, because notifications about their files are found by those rows.
      await removeTracesOfPerson({ req, user: before })
      await removeFilesOfPerson({ req, userId: user.id })
      await mailErasureNotice({ req, user: before })
    },
  })
}

/**
 * After all jobs with their address are deleted. The mail omits the name for an unverified address, because a stranger
 * may have chosen it.
 */
async function mailErasureNotice({ req, user }: { req: PayloadRequest; user: User }): Promise<void> {
  const data = user.emailVerifiedAt ? { firstName: user.firstName } : {}
  const mail = { ...mailAddressee(user), kind: 'account_erased' as const, data }
  await enqueueJob({ req, name: 'mail.erasureNotice', data: { mail } })
}

/** A pending check has nothing left to decide on. A decided one stays, because contracts were signed on it. */
async function endIdentityCheck({ req, userId }: { req: PayloadRequest; userId: string }): Promise<void> {
  const latest = await latestVerification({ req, userId })
  if (latest?.status !== 'pending') return
  await transition({
    req,
    collection: 'identity-verifications',
    id: latest.id,
    action: 'withdraw',
    by: 'system',
    reason: reason('account_erased'),
    activity: { user: userId },
  })
}

/** The row without the person. `.invalid` is a domain that never exists (RFC 2606). */
function nobody(id: string): Partial<User> {
  return {
    email: `erased-${id}@erased.invalid`,
    firstName: 'Erased',
    lastName: 'Erased',
    company: null,
    phone: null,
    website: null,
    billingAddress: null,
    taxNumber: null,
    bio: null,
    avatar: null,
    timezone: 'UTC',
    locale: 'en',
    notificationPreferences: { email: false, messages: false, projects: false, payments: false, broadcasts: false },
    statusReason: null,
    unconfirmedProfile: null,
    isUnclaimed: false,
    knownDevicesFrom: null,
    emailVerifiedAt: null,
    identityStatus: 'not_submitted',
    lastLoginAt: null,
    invitedAt: null,
    hash: null,
    salt: null,
    resetPasswordToken: null,
    resetPasswordExpiration: null,
    updatedAt: now().toISOString(),
  }
}
