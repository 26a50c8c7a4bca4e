import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { mailFirstPassword } from '../auth/mailFirstPassword.ts'
import { readUser } from '../request/readUser.ts'

/**
 * Mails a new account the link to its first password. An invited one has none until then: whoever sets it is its owner,
 * and no stranger's password is replaced. Runs in the transaction that creates the account.
 */
export async function inviteUser({ req, userId }: { req: PayloadRequest; userId: string }): Promise<void> {
  const text = 'UPDATE users SET hash = NULL, salt = NULL WHERE id = $1 AND invited_at IS NOT NULL'
  await sql({ req, text, values: [userId] })
  // What was created may have been answered in part (`select`).
  await mailFirstPassword({ req, user: await readUser({ req, id: userId }) })
}
