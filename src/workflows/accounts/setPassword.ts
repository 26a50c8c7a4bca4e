import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { voidPasswordLinks } from '../auth/voidPasswordLinks.ts'

export type PasswordHash = { hash: string; salt: string }

type SetPasswordArgs = { req: PayloadRequest; userId: string; password: PasswordHash; insteadOf?: string | null }

/**
 * Sets the account's password, which accepts an invitation, and voids every mailed link that could set another. With
 * `insteadOf` only if that is still the present one: of two parallel changes one wins, and the other returns false.
 * Runs inside a transaction.
 */
export async function setPassword({ req, userId, password, insteadOf = null }: SetPasswordArgs): Promise<boolean> {
  const setAt = now().toISOString()
  const changed = await sql({
    req,
    text: `UPDATE users SET hash = $2, salt = $3, invited_at = NULL, updated_at = $4
            WHERE id = $1 AND status <> 'erased' AND ($5::text IS NULL OR hash = $5) RETURNING id`,
    values: [userId, password.hash, password.salt, setAt, insteadOf],
  })
  if (changed.length === 0) return false
  await voidPasswordLinks({ req, userId })
  return true
}
