import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { dueIdentityReminder } from '../../domain/identity/identityDocuments.ts'
import { dayIn } from '../../lib/dayIn.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { companyTimezone } from '../company/companyDay.ts'
import { notify } from '../notifications/notify.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { readChecks } from './readChecks.ts'

type RemindIdentityArgs = { req: PayloadRequest; id: string; userId: string; schedule: readonly number[] }

/**
 * Reminds a verified user to renew their document, when a reminder is due now. With parallel workers and crashes too,
 * each reminder goes out once, and its mail is queued exactly when that is committed. Does nothing when a newer check
 * is pending or in force.
 */
export async function remindIdentity({ req, id, userId, schedule }: RemindIdentityArgs): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const user = await lockRow({ req, collection: 'users', id: userId })
      const { inForce, waiting } = await readChecks({ req, userId })
      if (user.status !== 'active' || waiting || inForce?.id !== id || !inForce.documentExpiresAt) return
      const { documentExpiresAt, reviewedAt, submittedAt, lastReminderDays } = inForce
      const timezone = await companyTimezone(req)
      const { done, isToSend } = dueIdentityReminder({
        schedule,
        lastReminderDays: lastReminderDays ?? null,
        documentExpiresAt,
        reviewedOn: dayIn({ at: new Date(reviewedAt ?? submittedAt), timezone }),
        today: dayIn({ at: now(), timezone }),
      })
      if (done === null) return
      await req.payload.db.updateOne({
        collection: 'identity-verifications',
        id,
        data: { lastReminderDays: done, updatedAt: now().toISOString() },
        req,
        returning: false,
      })
      if (isToSend) await remind({ req, id, userId, daysBefore: done, expiresAt: documentExpiresAt.slice(0, 10) })
    },
  })
}

type RemindArgs = { req: PayloadRequest; id: string; userId: string; daysBefore: number; expiresAt: string }

async function remind({ req, id, userId, daysBefore, expiresAt }: RemindArgs): Promise<void> {
  await recordActivity({
    req,
    action: 'identity.reminded',
    entityType: 'identity-verifications',
    entityId: id,
    after: { user: userId, daysBefore, expiresAt },
  })
  await notify({ req, kind: 'identity.reminded', to: [userId], data: { userId, validUntil: expiresAt } })
}
