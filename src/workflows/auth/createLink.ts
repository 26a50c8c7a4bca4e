import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { hashLinkToken, linkTokenFor } from '../../adapters/linkToken.ts'
import { linkSeconds, type LinkPurpose } from '../../domain/accounts/sessions.ts'
import type { Locale } from '../../i18n/locales.ts'
import { uuidv7 } from '../../lib/uuidv7.ts'

export type LinkContact = {
  firstName: string
  lastName: string
  company?: string | undefined
  phone?: string | undefined
  locale?: Locale | undefined
}

type CreateLinkArgs = {
  req: PayloadRequest
  purpose: LinkPurpose
  user: { id: string; email: string }
  projectId?: string
  /** The name and profile that the sender of the project entered. */
  contact?: LinkContact | undefined
  /** The address that the account has once the link is used. */
  newEmail?: string
}

/**
 * Creates a single-use link for one user, which proves that its reader has the mailbox `email`. Returns the id of its
 * row in `auth-tokens`. That id goes into the mail job as `link.authTokenId`, and the secret is derived from it when
 * the mail is sent. Older links stay valid.
 */
export async function createLink({
  req,
  purpose,
  user,
  projectId,
  contact,
  newEmail,
}: CreateLinkArgs): Promise<string> {
  const id = uuidv7()
  const createdAt = now()
  await sql({
    req,
    text: `INSERT INTO auth_tokens (id, purpose, user_id, project_id, email, token_hash, expires_at, created_at, updated_at, contact, new_email)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10)`,
    values: [
      id,
      purpose,
      user.id,
      projectId ?? null,
      user.email,
      hashLinkToken(linkTokenFor(id)),
      new Date(createdAt.getTime() + linkSeconds[purpose] * 1000).toISOString(),
      createdAt.toISOString(),
      contact ? JSON.stringify(contact) : null,
      newEmail ?? null,
    ],
  })
  return id
}
