import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import { latestVerification } from '../identity/latestVerification.ts'
import { mailGreeting } from '../auth/mailGreeting.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../shared/transition.ts'
import { erasedData, keptData, type ErasureItem } from './erasure.ts'
import { removeFilesOfPerson } from './removeFilesOfPerson.ts'
import { removeTracesOfPerson } from './removeTracesOfPerson.ts'

/**
 * Erases a person: what is only about him is gone with the commit (stored images right after it), what the law keeps stays under an account
 * without a name. A last mail tells him, and with it the address is gone from the queue too. 403 for admins' accounts, 409 `illegal_transition` where it is done already. Nobody can sign in to it again.
 */
export async function eraseUser({
  req,
  user,
  reason,
}: {
  req: PayloadRequest
  user: User
  reason: string
}): Promise<{ erased: ErasureItem[]; kept: ErasureItem[] }> {
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
      // First: what others were told of his files is found by their rows.
      await removeTracesOfPerson({ req, user: before })
      await removeFilesOfPerson({ req, userId: user.id })
      await sayFarewell({ req, user: before })
    },
  })
  return { erased: erasedData, kept: keptData }
}

/** After all jobs with his address were deleted. To an address that nobody has proven it says no name: a stranger may have chosen it. */
async function sayFarewell({ req, user }: { req: PayloadRequest; user: User }): Promise<void> {
  const data = user.emailVerifiedAt ? { firstName: user.firstName } : {}
  const mail = { ...mailGreeting(user), template: 'account_erased' as const, data }
  await enqueueJob({ req, name: 'mail.farewell', data: { mail } })
}

/** A check that still waits for a decision has nothing left to decide on. One that was decided stays: contracts were signed on it. */
async function endIdentityCheck({ req, userId }: { req: PayloadRequest; userId: string }): Promise<void> {
  const latest = await latestVerification({ req, userId })
  if (latest?.status !== 'pending') return
  await transition({
    req,
    collection: 'identity-verifications',
    id: latest.id,
    action: 'withdraw',
    by: 'system',
    reason: 'The account was erased.',
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
    hash: null,
    salt: null,
    resetPasswordToken: null,
    resetPasswordExpiration: null,
    updatedAt: now().toISOString(),
  }
}
