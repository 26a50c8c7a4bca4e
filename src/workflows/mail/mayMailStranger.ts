import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { isUnlimited } from '../../adapters/isUnlimited.ts'
import type { LinkPurpose } from '../../domain/accounts/sessions.ts'

const hourMs = 60 * 60 * 1000

/** Separate, so submissions cannot use up the mails that let an owner sign in again. */
const kinds = {
  reset: { purposes: ['reset_password'], most: 2 },
  /** Requested in the panel, which still mails when the limit of `reset` is used up. */
  panelReset: { purposes: ['reset_password'], most: 4 },
  submission: { purposes: ['set_password', 'confirm_project', 'verify_email'], most: 3 },
} as const satisfies Record<string, { purposes: readonly LinkPurpose[]; most: number }>

type Asked = { req: PayloadRequest; userId: string; kind: keyof typeof kinds }

type MayMailStrangerArgs = Asked & {
  /** Where it was requested. */
  address: string | null
}

/**
 * Whether one more link may be mailed to an account for a caller who is not signed in: only a few an hour, from all
 * callers together. Earlier links stay valid. Runs in the transaction that creates the link, before the account's row
 * is locked.
 */
export async function mayMailStranger({ req, userId, kind, address }: MayMailStrangerArgs): Promise<boolean> {
  if (isUnlimited(address)) return true
  const { purposes, most } = kinds[kind]
  // Each of parallel requests sees the links of those before it.
  await sql({ req, text: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', values: [`stranger mail ${userId}`] })
  const [row] = await sql<{ count: number }>({
    req,
    text: `SELECT count(*)::int AS count FROM auth_tokens
            WHERE user_id = $1 AND purpose::text = ANY($2) AND created_at > $3`,
    values: [userId, purposes, new Date(now().getTime() - hourMs).toISOString()],
  })
  return (row?.count ?? 0) < most
}

/** In how many seconds the oldest link of the hour no longer counts. */
export async function secondsToNextMail({ req, userId, kind }: Asked): Promise<number> {
  const [row] = await sql<{ oldest: Date | null }>({
    req,
    text: `SELECT min(created_at) AS oldest FROM auth_tokens
            WHERE user_id = $1 AND purpose::text = ANY($2) AND created_at > $3`,
    values: [userId, kinds[kind].purposes, new Date(now().getTime() - hourMs).toISOString()],
  })
  const atMs = (row?.oldest?.getTime() ?? now().getTime()) + hourMs
  return Math.max(1, Math.ceil((atMs - now().getTime()) / 1000))
}
