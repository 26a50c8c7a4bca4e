import type { Payload } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { leaseSeconds, type Try } from './claimKey.ts'

type Settling = { payload: Payload; try: Try }

/** Says that the process still works on the try. */
export async function renewTry({ payload, try: { id, attempt } }: Settling): Promise<void> {
  await sql({
    req: { payload },
    text: `UPDATE idempotency_keys SET held_until = now() + make_interval(secs => $3) WHERE id = $1 AND attempt = $2`,
    values: [id, attempt, leaseSeconds],
  })
}

/** Stores the answer of a try. `needsEffect`: only when the try has changed something. */
export async function storeAnswer({
  payload,
  try: { id, attempt },
  answer,
  fingerprint,
  needsEffect,
}: Settling & { answer: Buffer; fingerprint: string | null; needsEffect: boolean }): Promise<void> {
  const [stored] = await sql({
    req: { payload },
    text: `UPDATE idempotency_keys SET answer = $3, fingerprint = $4 WHERE id = $1 AND attempt = $2 AND (has_effect OR NOT $5)
           RETURNING id`,
    values: [id, attempt, answer, fingerprint, needsEffect],
  })
  if (!stored) await releaseTry({ payload, try: { id, attempt } })
}

/** Ends a try without an answer. Its key is free again, unless the try has changed something. */
export async function releaseTry({ payload, try: { id, attempt } }: Settling): Promise<void> {
  await sql({
    req: { payload },
    text: `WITH freed AS (DELETE FROM idempotency_keys WHERE id = $1 AND attempt = $2 AND NOT has_effect RETURNING id)
           UPDATE idempotency_keys SET held_until = now()
            WHERE id = $1 AND attempt = $2 AND has_effect AND NOT EXISTS (SELECT 1 FROM freed)`,
    values: [id, attempt],
  })
}

/** Frees the key of a try that produced nothing to store: a file is made anew. */
export async function forgetTry({ payload, try: { id, attempt } }: Settling): Promise<void> {
  const text = 'DELETE FROM idempotency_keys WHERE id = $1 AND attempt = $2'
  await sql({ req: { payload }, text, values: [id, attempt] })
}
