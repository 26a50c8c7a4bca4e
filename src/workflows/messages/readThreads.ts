import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

/** A thread as an inbox lists it: whose it is, and the last message. */
export type ThreadRow = {
  id: string
  client: string
  project: string
  subject: string | null
  type: string
  preview: string
  /** Whether the last message is the agency's, and whose. */
  isOurs: boolean
  sender: string
  attachments: number
  lastAt: string
  /** Unread messages of the reader. */
  unread: number
}

export const mostUnread = 50
const pageSize = 30

type ReadThreadsArgs = { req: PayloadRequest; userId: string; search: string | null; before: string | null }

/**
 * The threads of all clients for an admin: those with unread messages first (fifty at most), then the others, each by
 * its last message. `search` matches names, addresses, projects and subjects. `before`, an `older` of an earlier
 * answer, continues from there. Two statements, however many messages there are. Only for admins: access is not
 * checked.
 */
export async function readThreads({
  req,
  userId,
  search,
  before,
}: ReadThreadsArgs): Promise<{ unread: ThreadRow[]; rest: ThreadRow[]; older: string | null }> {
  const like = search === null ? null : `%${search.replace(/[\\%_]/g, '\\$&')}%`
  const [time, id] = positionOf(before)
  const unread = before ? [] : await sql<ThreadRow>({ req, text: unreadText, values: [userId, like, mostUnread] })
  const found = await sql<ThreadRow & { lastId: string }>({
    req,
    text: restText,
    values: [userId, like, pageSize + 1, time, id],
  })
  const rest = found.slice(0, pageSize)
  const last = rest.at(-1)
  const older = found.length > pageSize && last ? `${last.lastAt}_${last.lastId}` : null
  return { unread, rest, older }
}

function positionOf(before: string | null): [time: string | null, id: string | null] {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f-]{36})$/.exec(before ?? '')
  return [match?.[1] ?? null, match?.[2] ?? null]
}

const waitsForReader = `
  SELECT 1 FROM message_receipts receipt JOIN messages waiting ON waiting.id = receipt.message_id
   WHERE receipt.user_id = $1 AND receipt.read_at IS NULL AND waiting.thread_id = last.thread_id`

const isLast = `
  NOT EXISTS (SELECT 1 FROM messages later
               WHERE later.thread_id = last.thread_id AND (later.created_at, later.id) > (last.created_at, last.id))`

const matches = `
  ($2::text IS NULL
   OR last.client_id IN (SELECT id FROM users WHERE display_name ILIKE $2)
   OR last.project_id IN (SELECT id FROM projects WHERE name ILIKE $2)
   OR last.subject ILIKE $2)`

const columns = `
  last.thread_id AS id, last.id AS "lastId", last.subject, last.type::text AS type, left(last.content, 300) AS preview,
  trim(concat_ws(' ', client.first_name, client.last_name)) AS client, project.name AS project,
  last.sender_id <> last.client_id AS "isOurs", trim(concat_ws(' ', sender.first_name, sender.last_name)) AS sender,
  (SELECT count(*)::int FROM messages_rels rel WHERE rel.parent_id = last.id AND rel.path = 'attachments') AS attachments,
  to_char(last.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "lastAt"`

const named = `
  JOIN users client ON client.id = last.client_id
  JOIN projects project ON project.id = last.project_id
  JOIN users sender ON sender.id = last.sender_id`

// The search before the limit, all lookups for a row after it.
const unreadText = `
  WITH waiting AS (
    SELECT last.thread_id, count(*)::int AS unread
      FROM message_receipts receipt JOIN messages last ON last.id = receipt.message_id
     WHERE receipt.user_id = $1 AND receipt.read_at IS NULL AND ${matches}
     GROUP BY last.thread_id
     ORDER BY max(last.created_at) DESC
     LIMIT $3)
  SELECT ${columns}, waiting.unread
    FROM waiting
    JOIN LATERAL (SELECT * FROM messages WHERE messages.thread_id = waiting.thread_id
                   ORDER BY created_at DESC, id DESC LIMIT 1) last ON true
    ${named}
   ORDER BY last.created_at DESC, last.id DESC`

const restText = `
  SELECT ${columns}, 0 AS unread
    FROM messages last
    ${named}
   WHERE last.created_at <= coalesce($4::timestamptz, 'infinity')
     AND (last.created_at, last.id)
         < (coalesce($4::timestamptz, 'infinity'), coalesce($5::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
     AND last.withheld_at IS NULL
     AND ${isLast}
     AND NOT EXISTS (${waitsForReader})
     AND ${matches}
   ORDER BY last.created_at DESC, last.id DESC
   LIMIT $3`
