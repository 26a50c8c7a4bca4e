import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { hashPassword, verifyPassword } from '../../adapters/passwords.ts'
import { normalizePassword } from '../../domain/passwords.ts'
import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { queueMail } from '../mail/queueMail.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { queueForRows } from '../shared/queueForRows.ts'
import { endSessions, sessionOf } from './endSessions.ts'
import { mailGreeting } from './mailGreeting.ts'
import { setPassword } from './setPassword.ts'

type Passwords = { hash?: string | null; salt?: string | null }

/**
 * A new password for the present one. 403 `wrong_password` where that is wrong, or was changed a moment before. This session stays, the
 * others end, and the owner is told by mail.
 */
export async function changePassword({
  req,
  user,
  currentPassword,
  password,
}: {
  req: PayloadRequest
  user: User
  currentPassword: string
  password: string
}): Promise<void> {
  const stored = await req.payload.db.findOne<User & Passwords>({
    collection: 'users',
    where: { id: { equals: user.id } },
    req,
  })
  const isRight = await verifyPassword({ password: normalizePassword(currentPassword), stored })
  if (!isRight || !stored?.hash) throw fail('wrong_password')
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
        action: 'user.passwordChanged',
        entityType: 'users',
        entityId: user.id,
        after: { endedSessions: ended.length },
      })
      await queueMail({
        req,
        mail: {
          ...mailGreeting(stored),
          template: 'password_changed',
          data: { firstName: stored.firstName, changedAt: now().toISOString() },
        },
      })
    },
  })
}
