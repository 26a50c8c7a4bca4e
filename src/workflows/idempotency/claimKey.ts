import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { fail } from '../../errors.ts'

/** How long a key is known. */
export const keptMs = 24 * 60 * 60 * 1000
/** How long a request holds its key without a sign of life from its process. */
export const leaseSeconds = 30

/** One try of a request: only the newest try of a key commits anything. */
export type Try = { id: string; attempt: string }

type Known = { fingerprint: string | null; answer: Buffer | null; isDone: boolean }

type ClaimKeyArgs = {
  payload: Payload
  /** A hash of the key and of whose it is. */
  id: string
  user: string | null
  /** A hash of the request, or `null` while its body has not been read. */
  fingerprint: string | null
}

/**
 * Begins a try for the key, or returns the sealed answer of an earlier one.
 * - 409 `request_in_progress` while another try runs.
 * - 409 `answer_lost` when an earlier one was carried out and its process died before it answered.
 * - 422 `idempotency_key_reused` for another request than the one the key belongs to.
 */
export async function claimKey({
  payload,
  id,
  user,
  fingerprint,
}: ClaimKeyArgs): Promise<{ try: Try } | { answer: Buffer; fingerprint: string | null }> {
  const req = { payload }
  const attempt = randomUUID()
  const at = now()
  const [claimed] = await sql({
    req,
    text: `INSERT INTO idempotency_keys AS k (id, user_id, fingerprint, attempt, held_until, created_at)
           VALUES ($1, $2, $3, $4, now() + make_interval(secs => $5), $6)
           ON CONFLICT (id) DO UPDATE SET fingerprint = excluded.fingerprint, attempt = excluded.attempt, has_effect = false,
                  answer = NULL, held_until = excluded.held_until, created_at = excluded.created_at
            WHERE k.created_at <= $7 OR (k.answer IS NULL AND NOT k.has_effect AND k.held_until <= now())
           RETURNING k.id`,
    values: [
      id,
      user,
      fingerprint,
      attempt,
      leaseSeconds,
      at.toISOString(),
      new Date(at.getTime() - keptMs).toISOString(),
    ],
  })
  if (claimed) return { try: { id, attempt } }
  const [known] = await sql<Known>({
    req,
    text: `SELECT fingerprint, answer, has_effect AND held_until <= now() AS "isDone" FROM idempotency_keys WHERE id = $1`,
    values: [id],
  })
  // Released in this moment: the next call begins anew.
  if (!known) throw fail('request_in_progress', {}, 1)
  requireSameRequest({ known: known.fingerprint, fingerprint })
  if (known.answer) return { answer: known.answer, fingerprint: known.fingerprint }
  // A hold without an effect that has ended since the first statement is free for the next call.
  throw known.isDone ? fail('answer_lost') : fail('request_in_progress', {}, 1)
}

/** 422 when both are known and differ. */
export function requireSameRequest({ known, fingerprint }: { known: string | null; fingerprint: string | null }): void {
  if (known !== null && fingerprint !== null && known !== fingerprint) throw fail('idempotency_key_reused')
}
