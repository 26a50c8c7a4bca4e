import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import type { User } from '../../payload-types.ts'
import { queueMail } from '../mail/queueMail.ts'
import { mailAddressee } from './mailAddressee.ts'

/** Notifies the owner of a changed password, in the request's transaction. */
export async function mailPasswordChanged({ req, user }: { req: PayloadRequest; user: User }): Promise<void> {
  await queueMail({
    req,
    mail: {
      ...mailAddressee(user),
      kind: 'password_changed',
      data: { firstName: user.firstName, changedAt: now().toISOString() },
    },
  })
}
