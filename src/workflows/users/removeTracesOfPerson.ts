import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { User } from '../../payload-types.ts'

/** Rows that refer to the account, `$1`. Other people's notifications about their things carry their name. */
const ofAccount = [
  // Mails to addresses that the account asked for and never had.
  `DELETE FROM pgboss.job WHERE data #>> '{link,authTokenId}' IN (SELECT id::text FROM auth_tokens WHERE user_id = $1)`,
  // Locks the window first, as the worker that collects their mails does, so there is no deadlock.
  `DELETE FROM mail_windows WHERE user_id = $1`,
  `DELETE FROM waiting_mails WHERE user_id = $1`,
  `DELETE FROM refresh_tokens WHERE session_id IN (SELECT id FROM sessions WHERE user_id = $1)`,
  `DELETE FROM sessions WHERE user_id = $1`,
  `DELETE FROM auth_tokens WHERE user_id = $1`,
  `DELETE FROM idempotency_keys WHERE user_id = $1`,
  `DELETE FROM message_receipts WHERE user_id = $1`,
  `DELETE FROM stream_events WHERE user_id = $1`,
  `DELETE FROM notifications WHERE user_id = $1 OR entity_id IN (
     SELECT $1::text
     UNION ALL SELECT id::text FROM projects WHERE client_id = $1
     UNION ALL SELECT id::text FROM project_milestones WHERE client_id = $1
     UNION ALL SELECT id::text FROM contracts WHERE client_id = $1
     UNION ALL SELECT id::text FROM payments WHERE client_id = $1
     UNION ALL SELECT id::text FROM payment_refunds WHERE client_id = $1
     UNION ALL SELECT id::text FROM payment_allocations WHERE client_id = $1
     UNION ALL SELECT id::text FROM payment_disputes WHERE client_id = $1
     UNION ALL SELECT id::text FROM payment_reviews WHERE client_id = $1
     UNION ALL SELECT id::text FROM invoices WHERE client_id = $1
     UNION ALL SELECT id::text FROM project_files WHERE $1 IN (owner_id, uploaded_by_id)
     UNION ALL SELECT id::text FROM messages WHERE client_id = $1)`,
  `UPDATE stripe_operations SET params = NULL,
          outcome = CASE outcome WHEN 'open' THEN 'failed' ELSE outcome END,
          error = CASE outcome WHEN 'open' THEN 'reasons.account_erased' ELSE error END
    WHERE user_id = $1 AND kind = 'customer.create'`,
]

/** Rows with the address, `$1`: links, and jobs that have it as a whole JSON string in their data. */
const ofAddress = [
  `DELETE FROM auth_tokens WHERE email = $1`,
  `DELETE FROM pgboss.job WHERE position(to_json($1::text)::text in data::text) > 0`,
]

/** Sent mails to others that stay in the queue for a few more days, by the name in them, `$1`. */
const ofName = `DELETE FROM pgboss.job WHERE name IN ('mail.send', 'mail.announce') AND state = 'completed' AND position($1 in data::text) > 0`

/** Deletes the traces of a person besides their row, in the request's transaction. `user` is the row as it was. */
export async function removeTracesOfPerson({ req, user }: { req: PayloadRequest; user: User }): Promise<void> {
  const addresses = [user.email, ...(await formerAddresses({ req, userId: user.id }))]
  for (const text of ofAccount) await sql({ req, text, values: [user.id] })
  for (const email of addresses) for (const text of ofAddress) await sql({ req, text, values: [email] })
  // As it is written inside a JSON text.
  const name = JSON.stringify(`${user.firstName} ${user.lastName}`).slice(1, -1)
  await sql({ req, text: ofName, values: [name] })
}

/** The proven addresses that the account left lately, unless another account has one by now. */
async function formerAddresses({ req, userId }: { req: PayloadRequest; userId: string }): Promise<string[]> {
  const rows = await sql<{ email: string }>({
    req,
    text: `SELECT DISTINCT new_email AS email FROM auth_tokens
            WHERE user_id = $1 AND purpose = 'revert_email'
              AND NOT EXISTS (SELECT 1 FROM users WHERE users.email = auth_tokens.new_email)`,
    values: [userId],
  })
  return rows.map(({ email }) => email)
}
