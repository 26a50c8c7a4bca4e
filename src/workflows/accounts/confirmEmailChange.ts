import type { PayloadRequest } from 'payload'
import { fail } from '../../errors.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { createLink } from '../auth/createLink.ts'
import { findLink } from '../auth/findLink.ts'
import { mailAddressee } from '../auth/mailAddressee.ts'
import { useLink } from '../auth/useLink.ts'
import { queueMail } from '../mail/queueMail.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { queueForRows } from '../shared/queueForRows.ts'
import { ownPage } from './ownPage.ts'
import { setEmail } from './setEmail.ts'

const purposes = ['change_email'] as const

type ConfirmEmailChangeArgs = { req: PayloadRequest; userId: string; token: string }

/**
 * Changes the address of the signed-in account to the one that the link was mailed to, and mails the former one a link
 * that takes it back. A link of another account is 404 and stays valid: the reader of a mistyped address gains nothing.
 */
export async function confirmEmailChange({ req, userId, token }: ConfirmEmailChangeArgs): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      await queueForRows({ req, rows: { users: userId } })
      const found = await findLink({ req, token, purposes })
      if (found && found.userId !== userId) throw fail('not_found')
      const former = await lockRow({ req, collection: 'users', id: userId })
      const { newEmail } = await useLink({ req, token, purposes })
      if (newEmail === null) throw fail('link_expired')
      await setEmail({ req, userId, email: newEmail })
      const user = { id: userId, email: newEmail }
      const authTokenId = await createLink({ req, purpose: 'revert_email', user, newEmail: former.email })
      await queueMail({
        req,
        mail: {
          ...mailAddressee(former),
          kind: 'email_changed',
          data: { firstName: former.firstName },
          link: ownPage({ role: former.role, path: '/revert-email', authTokenId }),
        },
      })
      await recordActivity({ req, action: 'user.email_changed', entityType: 'users', entityId: userId })
    },
  })
}
