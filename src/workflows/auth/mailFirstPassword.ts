import type { PayloadRequest } from 'payload'
import type { User } from '../../payload-types.ts'
import { queueMail } from '../mail/queueMail.ts'
import { createLink } from './createLink.ts'
import { mailAddressee } from './mailAddressee.ts'

/**
 * Notifies a person that an admin created an account for them, in the request's transaction. The mailed link lets them
 * set a password, in place of one that an admin knows, and verifies their address.
 */
export async function mailFirstPassword({ req, user }: { req: PayloadRequest; user: User }): Promise<void> {
  const authTokenId = await createLink({ req, purpose: 'set_password', user })
  await queueMail({
    req,
    mail: {
      ...mailAddressee(user),
      kind: 'set_password',
      link:
        user.role === 'admin'
          ? { path: '/admin/reset-password', site: 'backend', authTokenId }
          : { path: '/set-password', authTokenId },
      data: { firstName: user.firstName, isInvited: true },
    },
  })
}
