import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import { endSessions } from '../auth/endSessions.ts'
import { forgetDevices } from '../auth/forgetDevices.ts'
import { revokeKeys } from '../auth/revokeKeys.ts'
import { voidPasswordLinks } from '../auth/voidPasswordLinks.ts'
import { mailAddressee } from '../auth/mailAddressee.ts'
import { queueMail } from '../mail/queueMail.ts'
import { notify } from '../notifications/notify.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../lifecycle/transition.ts'

type ChangeAccountStatusArgs = {
  req: PayloadRequest
  admin: User
  userId: string
  status: 'active' | 'suspended'
  reason?: string | undefined
}

/**
 * Suspends or reactivates an account, in force on its very next request. A suspension ends its sessions for good, with
 * their tokens and signed links, revokes its API keys, and voids mailed links that set a password: a reactivated user
 * signs in again. 409 `illegal_transition` when it is so already. 403 for an admin's own account, so the agency never
 * locks itself out.
 */
export async function changeAccountStatus({
  req,
  admin,
  userId,
  status,
  reason,
}: ChangeAccountStatusArgs): Promise<void> {
  if (userId === admin.id) throw fail('forbidden')
  await inTransaction({
    req,
    work: async () => {
      if (status === 'suspended') await requireAnotherAdmin({ req, admin })
      const { before } = await transition({
        req,
        collection: 'users',
        id: userId,
        action: status === 'suspended' ? 'suspend' : 'reactivate',
        by: 'admin',
        data: { statusReason: reason ?? null },
        ...(reason !== undefined && { reason }),
      })
      if (status === 'suspended') {
        await endSessions({ req, userId, reason: 'suspended' })
        await revokeKeys({ req, of: { user: userId } })
        await forgetDevices({ req, userId })
        await voidPasswordLinks({ req, userId })
        await mailSuspension({ req, user: before, reason })
      } else await notify({ req, kind: 'account.reactivated', to: [userId], data: { userId } })
    },
  })
}

/** When two admins suspend each other in parallel, the second is no longer an active admin when their turn comes. */
async function requireAnotherAdmin({ req, admin }: { req: PayloadRequest; admin: User }): Promise<void> {
  const admins = await sql<{ id: string }>({
    req,
    text: `SELECT id FROM users WHERE role = 'admin' AND status = 'active' ORDER BY id FOR NO KEY UPDATE`,
  })
  if (!admins.some(({ id }) => id === admin.id)) throw fail('forbidden')
}

type MailSuspensionArgs = { req: PayloadRequest; user: User; reason: string | undefined }

/** By mail only: a suspended account sees no notifications. */
async function mailSuspension({ req, user, reason }: MailSuspensionArgs): Promise<void> {
  await queueMail({
    req,
    mail: {
      ...mailAddressee(user),
      kind: 'account_suspended',
      data: { firstName: user.firstName, ...(reason !== undefined && { reason }) },
    },
  })
}
