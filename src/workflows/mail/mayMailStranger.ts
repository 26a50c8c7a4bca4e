import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { isUnlimited } from '../../adapters/isUnlimited.ts'
import type { LinkPurpose } from '../../domain/sessions.ts'

const hourMs = 60 * 60 * 1000

/** Apart, so that submissions cannot use up the mails that let an owner in again. */
const kinds = {
  reset: { purposes: ['reset_password'], most: 2 },
  /** Asked for at the panel's own door, by whoever has been refused there too. */
  panelReset: { purposes: ['reset_password'], most: 4 },
  submission: { purposes: ['set_password', 'confirm_project', 'verify_email'], most: 3 },
} as const satisfies Record<string, { purposes: readonly LinkPurpose[]; most: number }>

/**
 * Whether one more link may be mailed to an account at the word of somebody who is not signed in: few in an hour, whoever asks and from
 * wherever. The links mailed before stay good. Run in the transaction that makes the link, before the account's row is locked.
 */
export async function mayMailStranger({
  req,
  userId,
  kind,
  address,
}: {
  req: PayloadRequest
  userId: string
  kind: keyof typeof kinds
  /** Where it was asked for. */
  address: string | null
}): Promise<boolean> {
  if (isUnlimited(address)) return true
  const { purposes, most } = kinds[kind]
  // Of parallel requests each sees the links of those before it.
  await sql({ req, text: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', values: [`stranger mail ${userId}`] })
  const [row] = await sql<{ count: number }>({
    req,
    text: `SELECT count(*)::int AS count FROM auth_tokens
            WHERE user_id = $1 AND purpose::text = ANY($2) AND created_at > $3`,
    values: [userId, purposes, new Date(now().getTime() - hourMs).toISOString()],
  })
  return (row?.count ?? 0) < most
}
