import type { PayloadRequest } from 'payload'
import type { User } from '../../payload-types.ts'
import { queueMail } from '../mail/queueMail.ts'
import { createLink } from './createLink.ts'
import { mailGreeting } from './mailGreeting.ts'

/**
 * Tells a person that an admin has made an account for him, in the request's transaction. The mailed link lets him choose a password of his own in
 * place of the one that the admin knows, and proves his address.
 */
export async function mailFirstPassword({ req, user }: { req: PayloadRequest; user: User }): Promise<void> {
  const authTokenId = await createLink({ req, purpose: 'set_password', user })
  await queueMail({
    req,
    mail: {
      ...mailGreeting(user),
      template: 'set_password',
      link:
        user.role === 'admin'
          ? { path: '/admin/reset-password', site: 'backend', authTokenId }
          : { path: '/set-password', authTokenId },
      data: { firstName: user.firstName },
    },
  })
}
