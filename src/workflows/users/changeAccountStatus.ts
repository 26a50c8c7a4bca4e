import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import { endSessions } from '../auth/endSessions.ts'
import { forgetDevices } from '../auth/forgetDevices.ts'
import { voidPasswordLinks } from '../auth/voidPasswordLinks.ts'
import { queueMail } from '../mail/queueMail.ts'
import { notify } from '../notifications/notify.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../shared/transition.ts'

/**
 * Suspends an account, or lets it in again: in force on the very next request of it. A suspension ends its sessions for good, with their
 * tokens and signed links, and voids the mailed links that set a password: whoever is let in again signs in anew. 409 `illegal_transition` where it is so
 * already; 403 for an admin's own account, so that the agency never locks itself out.
 */
export async function changeAccountStatus({
  req,
  admin,
  userId,
  status,
  reason,
}: {
  req: PayloadRequest
  admin: User
  userId: string
  status: 'active' | 'suspended'
  reason?: string | undefined
}): Promise<void> {
  if (userId === admin.id) throw fail('forbidden')
  await inTransaction({
    req,
    work: async () => {
      if (status === 'suspended') await keepAnAdmin({ req, admin })
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
        await forgetDevices({ req, userId })
        await voidPasswordLinks({ req, userId })
        await tellOfSuspension({ req, user: before, reason })
      } else await tellOfReactivation({ req, user: before })
    },
  })
}

/** Two admins who suspend each other at once: the second is not an admin in force any more when his turn comes. */
async function keepAnAdmin({ req, admin }: { req: PayloadRequest; admin: User }): Promise<void> {
  const admins = await sql<{ id: string }>({
    req,
    text: `SELECT id FROM users WHERE role = 'admin' AND status = 'active' ORDER BY id FOR NO KEY UPDATE`,
  })
  if (!admins.some(({ id }) => id === admin.id)) throw fail('forbidden')
}

/** By mail only: a suspended account sees no notifications. */
async function tellOfSuspension({
  req,
  user,
  reason,
}: {
  req: PayloadRequest
  user: User
  reason: string | undefined
}): Promise<void> {
  await queueMail({
    req,
    mail: {
      template: 'account_suspended',
      to: user.email,
      locale: user.locale ?? 'en',
      timezone: user.timezone ?? 'UTC',
      data: { firstName: user.firstName, ...(reason !== undefined && { reason }) },
    },
  })
}

async function tellOfReactivation({ req, user: { id, role } }: { req: PayloadRequest; user: User }): Promise<void> {
  await notify({
    req,
    to: [id],
    type: 'account.reactivated',
    data: {},
    entity: { type: 'users', id },
    mail: ({ firstName }) => ({
      template: 'account_reactivated',
      link: role === 'admin' ? { site: 'backend', path: '/admin' } : { path: '/login' },
      data: { firstName },
    }),
  })
}
