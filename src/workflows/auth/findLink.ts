import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { hashLinkToken } from '../../adapters/linkToken.ts'
import type { LinkPurpose } from '../../domain/sessions.ts'
import { isLiveLink } from './liveLink.ts'

/** Whose link this is, without using it; `null` where it is used, expired or unknown. */
export async function findLink({
  req,
  token,
  purposes,
}: {
  req: PayloadRequest
  token: string
  purposes: readonly LinkPurpose[]
}): Promise<{ userId: string } | null> {
  const [link] = await sql<{ userId: string }>({
    req,
    text: `SELECT link.user_id AS "userId" FROM auth_tokens link, users owner
            WHERE link.token_hash = $1 AND link.purpose::text = ANY($2) AND ${isLiveLink}`,
    values: [hashLinkToken(token), purposes, now().toISOString()],
  })
  return link ?? null
}
