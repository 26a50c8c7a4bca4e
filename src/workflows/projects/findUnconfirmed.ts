import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

export type UnconfirmedProject = { id: string; name: string; description: string; createdAt: string }

type FindUnconfirmedArgs = { req: PayloadRequest; userId: string; id?: string | null }

/** The unconfirmed projects submitted under the user's address, the newest hundred; `id` selects one. */
export async function findUnconfirmed({ req, userId, id = null }: FindUnconfirmedArgs): Promise<UnconfirmedProject[]> {
  const rows = await sql<Omit<UnconfirmedProject, 'createdAt'> & { createdAt: Date }>({
    req,
    text: `SELECT id, name, description, created_at AS "createdAt" FROM projects
            WHERE client_id = $1 AND confirmed_at IS NULL AND ($2::uuid IS NULL OR id = $2)
            ORDER BY created_at DESC, id DESC LIMIT 100`,
    values: [userId, id],
  })
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }))
}
