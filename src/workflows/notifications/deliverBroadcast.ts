import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql, sqlExecutor } from '../../adapters/database/sql.ts'
import { PermanentJobError } from '../../adapters/queue/PermanentJobError.ts'
import { queue } from '../../adapters/queue/queue.ts'
import { untilCalm } from '../../adapters/queue/untilCalm.ts'
import { uuidv7 } from '../../domain/uuidv7.ts'
import type { Broadcast } from '../../payload-types.ts'
import { inTransaction } from '../shared/inTransaction.ts'

const batchSize = 200
/** What was told is known for a week: after that read notifications may be cleaned up, and the queue has forgotten the mails. A day less. */
const deliverableMs = 6 * 24 * 60 * 60 * 1000

/**
 * Delivers a broadcast, each recipient exactly once: also when the job runs again, or two run at once, or one dies in between. A batch is
 * written whole or not at all, a notification is one for each broadcast and user by a unique index, and a mail one by its key. One that was given up
 * and is put back to work when nobody knows any more whom it has reached is given up for good.
 */
export async function deliverBroadcast({
  req,
  data: { broadcastId },
}: {
  req: PayloadRequest
  data: { broadcastId: string }
}): Promise<void> {
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
    if (!isLast) await untilCalm()
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
  wantsMail: boolean
}

/** The next of those who had an account when the broadcast was sent, and who are not suspended. */
async function findRecipients({
  req,
  broadcast,
  after,
}: {
  req: PayloadRequest
  broadcast: Broadcast
  after: string | null
}): Promise<Recipient[]> {
  return sql<Recipient>({
    req,
    text: `SELECT id, email, first_name AS "firstName", locale, timezone,
                  notification_preferences_email IS NOT FALSE
                    AND notification_preferences_broadcasts IS NOT FALSE AS "wantsMail"
             FROM users
            WHERE status = 'active' AND ($1 = 'all' OR role::text = $1) AND created_at <= $2
              AND ($3::uuid IS NULL OR id > $3)
            ORDER BY id LIMIT $4`,
    values: [broadcast.audience, broadcast.createdAt, after, batchSize],
  })
}

async function addNotifications({
  req,
  broadcast,
  recipients,
}: {
  req: PayloadRequest
  broadcast: Broadcast
  recipients: readonly Recipient[]
}): Promise<void> {
  await sql({
    req,
    text: `INSERT INTO notifications (id, user_id, broadcast_id, type, title, message, entity_type, entity_id, read, created_at, updated_at)
           SELECT copy.id, copy.user_id, $3::uuid, 'broadcast', $4, $5, 'broadcasts', $3::uuid::text, false, $6, $6
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

async function queueMails({
  req,
  broadcast,
  recipients,
}: {
  req: PayloadRequest
  broadcast: Broadcast
  recipients: readonly Recipient[]
}): Promise<void> {
  await queue().enqueueMany({
    // A queue of its own: whoever waits for a link waits behind nobody's announcement.
    name: 'mail.announce',
    db: sqlExecutor(req),
    jobs: recipients
      .filter(({ wantsMail }) => wantsMail)
      .map(({ id, email, firstName, locale, timezone }) => ({
        singletonKey: `broadcast ${broadcast.id} ${id}`,
        data: {
          template: 'broadcast',
          to: email,
          locale: locale ?? 'en',
          timezone: timezone ?? 'UTC',
          unsubscribe: { userId: id, from: 'broadcasts' },
          data: { firstName, title: broadcast.title, message: broadcast.message },
        },
      })),
  })
}
