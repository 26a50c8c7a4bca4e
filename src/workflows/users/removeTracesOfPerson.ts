import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

/** Sessions, links, notifications and mails that name a person. A job of the queue carries the address that it goes to. */
const statements = [
  `DELETE FROM refresh_tokens WHERE session_id IN (SELECT id FROM sessions WHERE user_id = $1)`,
  `DELETE FROM sessions WHERE user_id = $1`,
  `DELETE FROM auth_tokens WHERE user_id = $1`,
  `DELETE FROM message_receipts WHERE user_id = $1`,
  `DELETE FROM notifications WHERE user_id = $1 OR (entity_type = 'users' AND entity_id = $1::text)`,
  `DELETE FROM payload_preferences WHERE id IN (SELECT parent_id FROM payload_preferences_rels WHERE users_id = $1)`,
]

const addressStatements = [
  `DELETE FROM auth_tokens WHERE email = $1`,
  `DELETE FROM pgboss.job WHERE lower(data->>'to') = lower($1) OR lower(data->>'email') = lower($1)`,
]

/** Deletes what an account leaves behind beside its row, in the request's transaction. `email` is the address that it had. */
export async function removeTracesOfPerson({
  req,
  userId,
  email,
}: {
  req: PayloadRequest
  userId: string
  email: string
}): Promise<void> {
  for (const text of statements) await sql({ req, text, values: [userId] })
  for (const text of addressStatements) await sql({ req, text, values: [email] })
}
