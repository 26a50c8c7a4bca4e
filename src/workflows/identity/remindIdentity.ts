import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { dueIdentityReminder } from '../../domain/identityDocuments.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { notify } from '../notifications/notify.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { readChecks } from './readChecks.ts'

/**
 * Reminds a verified user of the document that he will have to renew, where a reminder is due now. However many workers run, and wherever one dies,
 * every reminder goes out once, and its mail is queued exactly when that is committed. Nothing happens where a newer check waits or is in force.
 */
export async function remindIdentity({
  req,
  id,
  userId,
  schedule,
}: {
  req: PayloadRequest
  id: string
  userId: string
  schedule: readonly number[]
}): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const user = await lockRow({ req, collection: 'users', id: userId })
      const { inForce, waiting } = await readChecks({ req, userId })
      if (user.status !== 'active' || waiting || inForce?.id !== id || !inForce.documentExpiresAt) return
      const { documentExpiresAt, reviewedAt, submittedAt, lastReminderDays } = inForce
      const { done, isToSend } = dueIdentityReminder({
        schedule,
        lastReminderDays: lastReminderDays ?? null,
        documentExpiresAt,
        reviewedAt: reviewedAt ?? submittedAt,
        at: now(),
      })
      if (done === null) return
      await req.payload.db.updateOne({
        collection: 'identity-verifications',
        id,
        data: { lastReminderDays: done, updatedAt: now().toISOString() },
        req,
        returning: false,
      })
      if (isToSend) await tell({ req, id, userId, daysBefore: done, expiresAt: documentExpiresAt.slice(0, 10) })
    },
  })
}

async function tell({
  req,
  id,
  userId,
  daysBefore,
  expiresAt,
}: {
  req: PayloadRequest
  id: string
  userId: string
  daysBefore: number
  expiresAt: string
}): Promise<void> {
  await recordActivity({
    req,
    action: 'identity.reminded',
    entityType: 'identity-verifications',
    entityId: id,
    after: { user: userId, daysBefore, expiresAt },
  })
  await notify({
    req,
    to: [userId],
    type: 'identity.expiring',
    data: { expiresAt },
    entity: { type: 'users', id: userId },
    mail: ({ firstName }) => ({
      template: 'identity_expiring',
      link: { path: '/profile/identity' },
      data: { firstName, expiresAt },
    }),
  })
}
