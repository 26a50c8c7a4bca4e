import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { hashLinkToken } from '../../adapters/linkToken.ts'
import type { LinkPurpose } from '../../domain/sessions.ts'
import { fail } from '../../errors.ts'
import type { LinkContact } from './createLink.ts'
import { isLiveLink } from './liveLink.ts'

export type UsedLink = {
  id: string
  purpose: LinkPurpose
  userId: string
  projectId: string | null
  contact: LinkContact | null
}

/**
 * Uses a link up. Of parallel uses exactly one wins; every other one, a used or expired link and one that never was get 410
 * `link_expired`. Run inside a transaction: what the link authorises happens together with its use.
 */
export async function useLink({
  req,
  token,
  purposes,
}: {
  req: PayloadRequest
  token: string
  purposes: readonly LinkPurpose[]
}): Promise<UsedLink> {
  const [link] = await sql<UsedLink>({
    req,
    text: `UPDATE auth_tokens link SET used_at = $3, updated_at = $3 FROM users owner
            WHERE link.token_hash = $1 AND link.purpose::text = ANY($2) AND ${isLiveLink}
        RETURNING link.id, link.purpose, link.user_id AS "userId", link.project_id AS "projectId", link.contact`,
    values: [hashLinkToken(token), purposes, now().toISOString()],
  })
  if (!link) throw fail('link_expired')
  return link
}
