import type { Pool } from 'pg'
import { formatSnapshot, parseSnapshot, type Snapshot } from '../../domain/notifications/eventCursor.ts'

export type EventDatabase = Pick<Pool, 'query'>

export type StreamEvent = {
  id: bigint
  userId: string
  /** The transaction that wrote it. */
  xid: bigint
  kind: string
  /** JSON on one line. */
  data: string
}

const isNews = `NOT pg_visible_in_snapshot(xid, $2::pg_snapshot) AND pg_visible_in_snapshot(xid, bound.target)`

/** Finds events by transaction. OFFSET keeps the planner from scanning all events by id. */
const sinceSnapshot = `SELECT * FROM stream_events
  WHERE user_id = reader.id AND xid >= pg_snapshot_xmin($2::pg_snapshot) AND ${isNews} AND $4::bigint IS NULL OFFSET 0`

/** The next page, from where the last one ended. */
const sinceEvent = `SELECT * FROM stream_events WHERE user_id = reader.id AND id > $4::bigint AND ${isNews} ORDER BY id LIMIT $5`

/** A longer text is left to the API: what waits for a slow reader stays small. */
const longestText = 4000

/** No event stops the others, whatever it has for an id. */
const idOfEvent = `CASE WHEN event.data->>'id' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN (event.data->>'id')::uuid END`

/**
 * What an event is about, as it is now: an event has the ids only, so that nothing which is removed stays in it. A
 * message is shown to its sender and to those it was sent to.
 */
const shownData = `
  SELECT jsonb_strip_nulls(jsonb_build_object(
           'sender', message.sender_id, 'createdAt', stream_time(message.created_at),
           'content', CASE WHEN length(message.content) <= ${longestText} THEN message.content END)) AS more
    FROM messages message
   WHERE event.kind = 'message' AND message.id = ${idOfEvent} AND message.withheld_at IS NULL
     AND (message.sender_id = event.user_id OR EXISTS (
       SELECT FROM message_receipts receipt WHERE receipt.message_id = message.id AND receipt.user_id = event.user_id))
  UNION ALL
  SELECT jsonb_strip_nulls(jsonb_build_object(
           'title', told.title, 'link', told.link, 'createdAt', stream_time(told.created_at),
           'message', CASE WHEN length(told.message) <= ${longestText} THEN told.message END))
    FROM notifications told
   WHERE event.kind = 'notification' AND told.id = ${idOfEvent} AND told.user_id = event.user_id`

type Row = { target: string; id: string | null; userId: string; xid: string; kind: string; data: string }

type ReadEventsArgs = {
  db: EventDatabase
  /** Each once. */
  userIds: readonly string[]
  had: Snapshot
  target?: Snapshot | undefined
  /** Only events after this one. */
  after?: bigint | undefined
  limit: number
}

/**
 * The events of each user that are in `target` (by default the present) and not in `had`, at most `limit` each, in
 * writing order. What `target` does not see committed comes later: no event is skipped and none comes twice.
 */
export async function readEvents({
  db,
  userIds,
  had,
  target,
  after,
  limit,
}: ReadEventsArgs): Promise<{ target: Snapshot; events: StreamEvent[] }> {
  const { rows } = await db.query<Row>(
    `SELECT bound.target::text AS target, event.id, event.user_id AS "userId", event.xid::text AS xid, event.kind,
            (event.data || coalesce(shown.more, '{}'))::text AS data
       FROM (SELECT coalesce($3::pg_snapshot, pg_current_snapshot()) AS target) AS bound
       LEFT JOIN LATERAL (
         SELECT page.* FROM unnest($1::uuid[]) AS reader (id), LATERAL (
           SELECT * FROM (${after === undefined ? sinceSnapshot : sinceEvent}) AS fresh
            ORDER BY id LIMIT $5) AS page) AS event ON true
       LEFT JOIN LATERAL (${shownData}) AS shown ON true
      ORDER BY event.id`,
    [
      userIds,
      formatSnapshot(had),
      target === undefined ? null : formatSnapshot(target),
      after === undefined ? null : String(after),
      limit,
    ],
  )
  const [first] = rows
  if (!first) throw new Error('Postgres told no snapshot.')
  return {
    target: parseSnapshot(first.target),
    events: rows.flatMap(({ id, userId, xid, kind, data }) =>
      id === null ? [] : [{ id: BigInt(id), userId, xid: BigInt(xid), kind, data }],
    ),
  }
}
