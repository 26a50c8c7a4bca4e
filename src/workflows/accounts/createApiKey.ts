import type { PayloadRequest } from 'payload'
import { newApiKey } from '../../adapters/apiKeyToken.ts'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import type { Scope } from '../../domain/accounts/scopes.ts'
import { uuidv7 } from '../../lib/uuidv7.ts'
import type { User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { lockActiveUser } from '../auth/lockActiveUser.ts'
import { inTransaction } from '../shared/inTransaction.ts'

const dayMs = 24 * 60 * 60 * 1000

type CreateApiKeyArgs = { req: PayloadRequest; user: User; name: string; scopes: Scope[]; expiresInDays: number }

/** Creates a key that acts in the admin's place within `scopes`. The key itself is returned here only. */
export async function createApiKey({
  req,
  user,
  name,
  scopes,
  expiresInDays,
}: CreateApiKeyArgs): Promise<{ id: string; key: string }> {
  const id = uuidv7()
  const { key, prefix, hash } = newApiKey()
  const createdAt = now()
  const expiresAt = new Date(createdAt.getTime() + expiresInDays * dayMs).toISOString()
  await inTransaction({
    req,
    work: async () => {
      // A suspension that comes first refuses the key, and a later one finds it.
      await lockActiveUser({ req, userId: user.id })
      await sql({
        req,
        text: `INSERT INTO api_keys (id, user_id, name, prefix, key_hash, scopes, expires_at, created_at, updated_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
        values: [id, user.id, name, prefix, hash, JSON.stringify(scopes), expiresAt, createdAt.toISOString()],
      })
      await recordActivity({
        req,
        action: 'api_key.created',
        entityType: 'api-keys',
        entityId: id,
        after: { name, prefix, scopes, expiresAt },
      })
    },
  })
  return { id, key }
}
