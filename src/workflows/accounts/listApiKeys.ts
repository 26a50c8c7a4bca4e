import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import type { Scope } from '../../domain/accounts/scopes.ts'

type Times = 'createdAt' | 'expiresAt' | 'lastUsedAt' | 'revokedAt'
type Row = { id: string; name: string; prefix: string; scopes: Scope[]; userId: string; userName: string } & Record<
  Times,
  Date | null
>

export type ApiKeyView = {
  id: string
  name: string
  /** The first characters of the key. */
  prefix: string
  scopes: Scope[]
  state: 'active' | 'expired' | 'revoked'
  user: { id: string; name: string }
  createdAt: string
  expiresAt: string
  lastUsedAt: string | null
  revokedAt: string | null
}

/** Every admin's keys, newest first; those that work before those that no longer do. */
export async function listApiKeys({ req }: { req: PayloadRequest }): Promise<ApiKeyView[]> {
  const at = now()
  const rows = await sql<Row>({
    req,
    text: `SELECT held.id, held.name, held.prefix, held.scopes, held.created_at AS "createdAt", held.expires_at AS "expiresAt",
                  held.last_used_at AS "lastUsedAt", held.revoked_at AS "revokedAt", owner.id AS "userId",
                  owner.first_name || ' ' || owner.last_name AS "userName"
             FROM api_keys held JOIN users owner ON owner.id = held.user_id
            ORDER BY held.revoked_at IS NULL AND held.expires_at > $1 DESC, held.id DESC LIMIT 500`,
    values: [at.toISOString()],
  })
  return rows.map(({ id, name, prefix, scopes, userId, userName, createdAt, expiresAt, lastUsedAt, revokedAt }) => ({
    id,
    name,
    prefix,
    scopes,
    state: revokedAt ? 'revoked' : isPast(expiresAt, at) ? 'expired' : 'active',
    user: { id: userId, name: userName },
    createdAt: textOf(createdAt) ?? '',
    expiresAt: textOf(expiresAt) ?? '',
    lastUsedAt: textOf(lastUsedAt),
    revokedAt: textOf(revokedAt),
  }))
}

const isPast = (moment: Date | null, at: Date): boolean => moment !== null && moment <= at
const textOf = (moment: Date | null): string | null => moment?.toISOString() ?? null
