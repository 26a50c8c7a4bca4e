import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import type { Broadcast } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'
import { inTransaction } from '../shared/inTransaction.ts'

type Channel = NonNullable<Broadcast['channels']>[number]

type StartBroadcastArgs = {
  req: PayloadRequest
  title: string
  message: string
  audience: Broadcast['audience']
  channels: readonly Channel[]
  sentBy: string
}

/**
 * Starts a broadcast to everyone in its audience who has an active account now, and returns how many. A job delivers it
 * (`deliverBroadcast`).
 */
export async function startBroadcast({
  req,
  title,
  message,
  audience,
  channels,
  sentBy,
}: StartBroadcastArgs): Promise<{ id: string; recipientCount: number }> {
  return inTransaction({
    req,
    work: async () => {
      const { createdAt, recipientCount } = await readAudience({ req, audience })
      const data = { title, message, audience, channels: [...channels], recipientCount, sentBy }
      const broadcast: Broadcast = await req.payload.db.create({
        collection: 'broadcasts',
        data: { ...data, createdAt },
        req,
      })
      await recordActivity({
        req,
        action: 'broadcast.sent',
        entityType: 'broadcasts',
        entityId: broadcast.id,
        after: { title, audience, channels: data.channels, recipientCount },
      })
      await enqueueJob({
        req,
        name: 'broadcast.deliver',
        data: { broadcastId: broadcast.id },
        singletonKey: broadcast.id,
      })
      return { id: broadcast.id, recipientCount }
    },
  })
}

type ReadAudienceArgs = { req: PayloadRequest; audience: Broadcast['audience'] }

/**
 * Everyone who has an account now, and the time that says so. A server whose clock went back, or is behind another's,
 * finds accounts that are newer than its now: the newest account is the later of the two then, so that nobody is
 * left out.
 */
async function readAudience({
  req,
  audience,
}: ReadAudienceArgs): Promise<{ createdAt: string; recipientCount: number }> {
  const [row] = await sql<{ createdAt: Date; count: number }>({
    req,
    text: `SELECT greatest($2::timestamptz, (SELECT max(created_at) FROM users)) AS "createdAt", count(*)::int AS count
             FROM users WHERE status = 'active' AND ($1 = 'all' OR role::text = $1)`,
    values: [audience, now().toISOString()],
  })
  return { createdAt: (row?.createdAt ?? now()).toISOString(), recipientCount: row?.count ?? 0 }
}
