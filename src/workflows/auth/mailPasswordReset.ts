import type { PayloadRequest } from 'payload'
import type { User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { mayMailStranger } from '../mail/mayMailStranger.ts'
import { queueMail } from '../mail/queueMail.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { createLink } from './createLink.ts'
import { mailAddressee } from './mailAddressee.ts'

type MailPasswordResetArgs = { req: PayloadRequest; data: { email: string; address: string | null; from?: 'panel' } }

/**
 * Mails the requested link if the account exists and few were mailed within the hour. Links and mail exist together or
 * not at all.
 */
export async function mailPasswordReset({ req, data: { email, address, from } }: MailPasswordResetArgs): Promise<void> {
  const user = await req.payload.db.findOne<User>({ collection: 'users', where: { email: { equals: email } }, req })
  if (!user || user.status === 'erased') return
  await inTransaction({
    req,
    work: async () => {
      const isPanel = from === 'panel' && user.role === 'admin'
      const kind = isPanel ? 'panelReset' : 'reset'
      if (!(await mayMailStranger({ req, userId: user.id, kind, address }))) return
      // If the account was erased meanwhile, its address differs and no link is created.
      if ((await lockRow({ req, collection: 'users', id: user.id })).email !== email) return
      const authTokenId = await createLink({ req, purpose: 'reset_password', user })
      await queueMail({
        req,
        mail: {
          ...mailAddressee(user),
          kind: 'reset_password',
          data: { firstName: user.firstName },
          link: isPanel
            ? { path: '/admin/reset-password', site: 'backend', authTokenId }
            : { path: '/reset-password', authTokenId },
        },
      })
      await recordActivity({
        req,
        action: 'user.password_reset_requested',
        entityType: 'users',
        entityId: user.id,
        after: { requestedFrom: address },
        actor: null,
      })
    },
  })
}
