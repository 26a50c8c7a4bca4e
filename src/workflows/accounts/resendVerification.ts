import type { PayloadRequest } from 'payload'
import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import { mayMailStranger, secondsToNextMail } from '../mail/mayMailStranger.ts'
import { clientOf } from '../request/clientOf.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { mailVerification } from './mailVerification.ts'

/**
 * Mails another link that verifies the address of the signed-in account. 409 `illegal_transition` once it is verified.
 * Anyone can register any address, so a few such mails an hour are all that it gets; then 429.
 */
export async function resendVerification({ req, user }: { req: PayloadRequest; user: User }): Promise<void> {
  const { address } = clientOf(req)
  await inTransaction({
    req,
    work: async () => {
      if (!(await mayMailStranger({ req, userId: user.id, kind: 'submission', address }))) {
        const seconds = await secondsToNextMail({ req, userId: user.id, kind: 'submission' })
        throw fail('rate_limited', { retryAfterSeconds: seconds }, seconds)
      }
      const present = await lockRow({ req, collection: 'users', id: user.id })
      if (present.emailVerifiedAt) throw fail('illegal_transition', { from: 'verified', action: 'verify' })
      await mailVerification({ req, user: present })
    },
  })
}
