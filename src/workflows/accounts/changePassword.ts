import type { PayloadRequest } from 'payload'
import { isUnlimited } from '../../adapters/isUnlimited.ts'
import { hashPassword } from '../../adapters/passwords.ts'
import { countTry } from '../../adapters/rateLimits.ts'
import { normalizePassword } from '../../domain/accounts/passwords.ts'
import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { clientOf } from '../request/clientOf.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { queueForRows } from '../shared/queueForRows.ts'
import { endSessions, sessionOf } from '../auth/endSessions.ts'
import { mailPasswordChanged } from '../auth/mailPasswordChanged.ts'
import { refuseGuessable } from './refuseGuessable.ts'
import { requireOwnPassword } from './requireOwnPassword.ts'
import { setPassword } from './setPassword.ts'

type ChangePasswordArgs = { req: PayloadRequest; user: User; currentPassword: string; password: string }

/**
 * Replaces the present password. 403 `wrong_password` when that is wrong, or was changed a moment before. This session
 * stays, the others end, and the owner is notified by mail.
 */
export async function changePassword({ req, user, currentPassword, password }: ChangePasswordArgs): Promise<void> {
  const stored = await requireOwnPassword({ req, user, currentPassword })
  await refuseGuessable({ req, password, owner: stored })
  const hashed = await hashPassword(normalizePassword(password))
  const insteadOf = stored.hash
  await inTransaction({
    req,
    work: async () => {
      await queueForRows({ req, rows: { users: user.id } })
      if (!(await setPassword({ req, userId: user.id, password: hashed, insteadOf }))) throw fail('wrong_password')
      const current = sessionOf(req)
      const ended = await endSessions({
        req,
        userId: user.id,
        reason: 'password_changed',
        ...(current !== null && { except: current }),
      })
      await recordActivity({
        req,
        action: 'user.password_changed',
        entityType: 'users',
        entityId: user.id,
        after: { endedSessions: ended.length },
      })
      if (await mayTell({ req, user: stored })) await mailPasswordChanged({ req, user: stored })
    },
  })
}

/** At most a few mails an hour, even when a stranger registered this address and keeps changing the password. */
async function mayTell({ req, user }: { req: PayloadRequest; user: User }): Promise<boolean> {
  if (user.emailVerifiedAt || isUnlimited(clientOf(req).address)) return true
  const { seconds } = await countTry({ pool: req.payload.db.pool, limit: 'passwordChangedMail', key: user.id })
  return seconds === 0
}
