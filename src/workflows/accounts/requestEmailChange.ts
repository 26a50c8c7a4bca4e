import type { PayloadRequest } from 'payload'
import type { User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { createLink } from '../auth/createLink.ts'
import { mailAddressee } from '../auth/mailAddressee.ts'
import { requireFreeAddress } from '../auth/requireFreeAddress.ts'
import { requireProven } from '../auth/requireProven.ts'
import { queueMail } from '../mail/queueMail.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { ownPage } from './ownPage.ts'
import { voidEmailLinks } from './voidEmailLinks.ts'

type RequestEmailChangeArgs = { req: PayloadRequest; user: User; email: string }

/**
 * Mails a link to the new address, which changes nothing until the account uses it. Only the newest such link works.
 * 403 `email_not_verified`, 409 `email_taken`.
 */
export async function requestEmailChange({ req, user, email }: RequestEmailChangeArgs): Promise<void> {
  requireProven(user)
  await requireFreeAddress({ req, email, userId: user.id })
  await inTransaction({
    req,
    work: async () => {
      const present = await lockRow({ req, collection: 'users', id: user.id })
      await voidEmailLinks({ req, userId: user.id, purposes: ['change_email'] })
      const authTokenId = await createLink({ req, purpose: 'change_email', user: present, newEmail: email })
      await queueMail({
        req,
        mail: {
          ...mailAddressee({ ...present, email }),
          kind: 'change_email',
          data: { firstName: present.firstName },
          link: ownPage({ role: present.role, path: '/confirm-email', authTokenId }),
        },
      })
      // Addresses are no words for a log that cannot be rewritten.
      await recordActivity({ req, action: 'user.email_change_requested', entityType: 'users', entityId: user.id })
    },
  })
}
