import type { Payload } from 'payload'
import { hashApiKey } from '../../adapters/apiKeyToken.ts'
import { now } from '../../adapters/now.ts'
import { withKey, type KeyOfCaller } from '../../access/keyOf.ts'
import { isScope } from '../../domain/accounts/scopes.ts'
import type { User } from '../../payload-types.ts'
import { readAccount, versionOf } from './readAccount.ts'

type Row = { id: string; prefix: string; scopes: unknown[]; userId: string; isStale: boolean; version: string }

/**
 * The admin in whose place a program acts with this key, as long as the key is neither revoked nor expired and the
 * admin is one. Its last use is written at most once a minute.
 */
export async function findKeyHolder({ payload, key }: { payload: Payload; key: string }): Promise<User | null> {
  const at = now().toISOString()
  const { rows } = await payload.db.pool.query<Row>(
    `SELECT held.id, held.prefix, held.scopes, held.user_id AS "userId", ${versionOf('account')} AS version,
            coalesce(held.last_used_at < $2::timestamptz - interval '1 minute', true) AS "isStale"
       FROM api_keys held JOIN users account ON account.id = held.user_id
      WHERE held.key_hash = $1 AND held.revoked_at IS NULL AND held.expires_at > $2`,
    [hashApiKey(key), at],
  )
  const [found] = rows
  if (!found) return null
  const { id, prefix, scopes, userId, isStale, version } = found
  const user = await readAccount({ payload, id: userId, version })
  if (user?.status !== 'active' || user.role !== 'admin') return null
  if (isStale) await payload.db.pool.query('UPDATE api_keys SET last_used_at = $2 WHERE id = $1', [id, at])
  const granted: KeyOfCaller = { id, prefix, scopes: scopes.filter(isScope) }
  return withKey(user, granted)
}
