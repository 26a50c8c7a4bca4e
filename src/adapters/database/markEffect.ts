import type { PoolClient } from 'pg'
import { fail } from '../../errors.ts'

/**
 * Notes, in a transaction that is about to commit, that a try of an idempotent request has changed something. So the
 * note exists exactly when the change does. `unavailable` when a newer try has taken the key over: nothing is
 * committed.
 */
export function markEffect({ id, attempt }: { id: string; attempt: string }) {
  return async (client: Pick<PoolClient, 'query'>, { isRepeatable }: { isRepeatable: boolean }): Promise<void> => {
    const { rowCount } = await client.query(
      'UPDATE idempotency_keys SET has_effect = has_effect OR NOT $3 WHERE id = $1 AND attempt = $2',
      [id, attempt, isRepeatable],
    )
    if (rowCount !== 1) throw fail('unavailable')
  }
}
