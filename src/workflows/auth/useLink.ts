import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { hashLinkToken } from '../../adapters/linkToken.ts'
import type { LinkPurpose } from '../../domain/accounts/sessions.ts'
import { fail } from '../../errors.ts'
import type { LinkContact } from './createLink.ts'
import { isLiveLink } from './isLiveLink.ts'

export type UsedLink = {
  id: string
  purpose: LinkPurpose
  userId: string
  projectId: string | null
  contact: LinkContact | null
  newEmail: string | null
}

type UseLinkArgs = { req: PayloadRequest; token: string; purposes: readonly LinkPurpose[] }

/**
 * Uses a link. Of parallel uses exactly one wins; the others, and used, expired or unknown links, get 410
 * `link_expired`. Runs inside a transaction: what the link authorizes happens together with its use.
 */
export async function useLink({ req, token, purposes }: UseLinkArgs): Promise<UsedLink> {
  const [link] = await sql<UsedLink>({
    req,
    text: `UPDATE auth_tokens link SET used_at = $3, updated_at = $3 FROM users owner
            WHERE link.token_hash = $1 AND link.purpose::text = ANY($2) AND ${isLiveLink}
        RETURNING link.id, link.purpose, link.user_id AS "userId", link.project_id AS "projectId", link.contact,
                  link.new_email AS "newEmail"`,
    values: [hashLinkToken(token), purposes, now().toISOString()],
  })
  if (!link) throw fail('link_expired')
  return link
}
