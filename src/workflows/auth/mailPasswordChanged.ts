import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import type { User } from '../../payload-types.ts'
import { queueMail } from '../mail/queueMail.ts'
import { mailGreeting } from './mailGreeting.ts'

/** Tells the owner that the password is another one now, in the request's transaction. */
export async function mailPasswordChanged({ req, user }: { req: PayloadRequest; user: User }): Promise<void> {
  await queueMail({
    req,
    mail: {
      ...mailGreeting(user),
      template: 'password_changed',
      data: { firstName: user.firstName, changedAt: now().toISOString() },
    },
  })
}
