import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { hashLinkToken } from '../../adapters/linkToken.ts'
import type { LinkPurpose } from '../../domain/accounts/sessions.ts'
import { isLiveLink } from './isLiveLink.ts'

type FindLinkArgs = { req: PayloadRequest; token: string; purposes: readonly LinkPurpose[] }

/** Whose link this is, without using it. `null` when it is used, expired or unknown. */
export async function findLink({ req, token, purposes }: FindLinkArgs): Promise<{ userId: string } | null> {
  const [link] = await sql<{ userId: string }>({
    req,
    text: `SELECT link.user_id AS "userId" FROM auth_tokens link, users owner
            WHERE link.token_hash = $1 AND link.purpose::text = ANY($2) AND ${isLiveLink}`,
    values: [hashLinkToken(token), purposes, now().toISOString()],
  })
  return link ?? null
}
