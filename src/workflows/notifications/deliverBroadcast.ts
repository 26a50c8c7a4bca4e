import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql, sqlExecutor } from '../../adapters/database/sql.ts'
import { PermanentJobError } from '../../adapters/PermanentJobError.ts'
import { queue } from '../../adapters/queue/queue.ts'
import { waitForIdle } from '../../adapters/queue/waitForIdle.ts'
import { uuidv7 } from '../../lib/uuidv7.ts'
import type { Broadcast } from '../../payload-types.ts'
import { inTransaction } from '../shared/inTransaction.ts'

const batchSize = 200
/**
 * Deliveries are known for a week: after that read notifications may be cleaned up, and the queue has forgotten the
 * mails. One day less.
 */
const deliverableMs = 6 * 24 * 60 * 60 * 1000

type DeliverBroadcastArgs = { req: PayloadRequest; data: { broadcastId: string } }

/**
 * Delivers a broadcast, each recipient exactly once, even when the job runs again, in parallel or after a crash. A
 * batch is written whole or not at all; a unique index allows one notification for each broadcast and user, and a key
 * one mail. A failed broadcast that is retried when its deliveries are no longer known is given up for good.
 */
export async function deliverBroadcast({ req, data: { broadcastId } }: DeliverBroadcastArgs): Promise<void> {
  const broadcast = await req.payload.db.findOne<Broadcast>({
    collection: 'broadcasts',
    where: { id: { equals: broadcastId } },
    req,
  })
  if (!broadcast || broadcast.deliveredAt) return
  if (now().getTime() - new Date(broadcast.createdAt).getTime() > deliverableMs) {
    throw new PermanentJobError('The broadcast is too old: whom it has reached is not known any more. Send a new one.')
  }
  const channels = broadcast.channels ?? []
  for (let after: string | null = null, isLast = false; !isLast;) {
    const recipients = await findRecipients({ req, broadcast, after })
    await inTransaction({
      req,
      work: async () => {
        if (channels.includes('in_app')) await addNotifications({ req, broadcast, recipients })
        if (channels.includes('email')) await queueMails({ req, broadcast, recipients })
      },
    })
    after = recipients.at(-1)?.id ?? null
    isLast = recipients.length < batchSize
    if (!isLast) await waitForIdle()
  }
  await sql({
    req,
    text: 'UPDATE broadcasts SET delivered_at = $2, updated_at = $2 WHERE id = $1',
    values: [broadcast.id, now().toISOString()],
  })
}

type Recipient = {
  id: string
  email: string
  firstName: string
  locale: string | null
  timezone: string | null
  role: 'admin' | 'client'
  wantsMail: boolean
}

type FindRecipientsArgs = { req: PayloadRequest; broadcast: Broadcast; after: string | null }

/** The next recipients who had an account when the broadcast was sent, and are not suspended. */
async function findRecipients({ req, broadcast, after }: FindRecipientsArgs): Promise<Recipient[]> {
  return sql<Recipient>({
    req,
    text: `SELECT id, email, first_name AS "firstName", locale, timezone, role::text,
                  notification_preferences_email IS NOT FALSE
                    AND notification_preferences_broadcasts IS NOT FALSE AS "wantsMail"
             FROM users
            WHERE status = 'active' AND ($1 = 'all' OR role::text = $1) AND created_at <= $2
              AND ($3::uuid IS NULL OR id > $3)
            ORDER BY id LIMIT $4`,
    values: [broadcast.audience, broadcast.createdAt, after, batchSize],
  })
}

type AddNotificationsArgs = { req: PayloadRequest; broadcast: Broadcast; recipients: readonly Recipient[] }

async function addNotifications({ req, broadcast, recipients }: AddNotificationsArgs): Promise<void> {
  await sql({
    req,
    text: `INSERT INTO notifications (id, user_id, broadcast_id, type, title, message, entity_type, entity_id, read, created_at, updated_at)
           SELECT copy.id, copy.user_id, $3::uuid, 'broadcast.sent', $4, $5, 'broadcasts', $3::uuid::text, false, $6, $6
             FROM unnest($1::uuid[], $2::uuid[]) AS copy (id, user_id)
           ON CONFLICT DO NOTHING`,
    values: [
      recipients.map(() => uuidv7()),
      recipients.map(({ id }) => id),
      broadcast.id,
      broadcast.title,
      broadcast.message,
      now().toISOString(),
    ],
  })
}

async function queueMails({ req, broadcast, recipients }: AddNotificationsArgs): Promise<void> {
  await queue().enqueueMany({
    // A separate queue, so that mailed links do not wait behind announcements.
    name: 'mail.announce',
    db: sqlExecutor(req),
    jobs: recipients
      .filter(({ wantsMail }) => wantsMail)
      .map(({ id, email, firstName, locale, timezone, role }) => ({
        singletonKey: `broadcast ${broadcast.id} ${id}`,
        data: {
          kind: 'broadcast.sent',
          to: email,
          locale: locale ?? 'en',
          timezone: timezone ?? 'UTC',
          role,
          unsubscribe: { userId: id, from: 'broadcasts' },
          data: { firstName, title: broadcast.title, message: broadcast.message },
        },
      })),
  })
}
