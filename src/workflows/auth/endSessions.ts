import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import type { Session } from '../../payload-types.ts'

type EndSessionsArgs = {
  req: PayloadRequest
  userId: string
  reason: NonNullable<Session['endReason']>
  only?: string
  except?: string
}

/**
 * Ends sessions of a user at once: their access and refresh tokens are invalid on the next request. `only` ends that
 * one, `except` all but that one. Returns the ids of those ended by this call.
 */
export async function endSessions({ req, userId, reason, only, except }: EndSessionsArgs): Promise<string[]> {
  const rows = await sql<{ id: string }>({
    req,
    text: `UPDATE sessions SET ended_at = $2, end_reason = $3, updated_at = $2
            WHERE user_id = $1 AND ended_at IS NULL
              AND ($4::uuid IS NULL OR id = $4) AND ($5::uuid IS NULL OR id <> $5)
        RETURNING id`,
    values: [userId, now().toISOString(), reason, only ?? null, except ?? null],
  })
  return rows.map(({ id }) => id)
}

/** The session that the request was made in. */
export function sessionOf(req: PayloadRequest): string | null {
  return req.user && '_sid' in req.user && typeof req.user._sid === 'string' ? req.user._sid : null
}
