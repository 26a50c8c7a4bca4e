import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { Broadcast } from '../../payload-types.ts'

/** `reached` counts the notifications written during the delivery. `deliveredAt` is null until all are. */
export type SentBroadcast = Pick<Broadcast, 'id' | 'title' | 'audience' | 'recipientCount'> & {
  channels: string[]
  sentBy: string | null
  createdAt: string
  deliveredAt: string | null
  reached: number
}

/** The newest twenty broadcasts and their progress. One statement. */
export async function readBroadcasts({ req }: { req: PayloadRequest }): Promise<SentBroadcast[]> {
  return sql<SentBroadcast>({ req, text: broadcastsText })
}

const utc = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const broadcastsText = `
  SELECT b.id, b.title, b.audience, b.recipient_count::int AS "recipientCount",
         concat_ws(' ', u.first_name, u.last_name) AS "sentBy", ${utc('b.created_at')} AS "createdAt", ${utc('b.delivered_at')} AS "deliveredAt",
         ARRAY(SELECT c.value::text FROM broadcasts_channels c WHERE c.parent_id = b.id ORDER BY c."order") AS channels,
         CASE WHEN b.delivered_at IS NULL THEN (SELECT count(*)::int FROM notifications n WHERE n.broadcast_id = b.id) ELSE b.recipient_count::int END AS reached
    FROM broadcasts b LEFT JOIN users u ON u.id = b.sent_by_id
   ORDER BY b.created_at DESC, b.id LIMIT 20`
