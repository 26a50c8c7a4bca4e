import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

/** Everybody of the agency, by name, those who may not sign in any more included. */
export async function readAdmins({ req }: { req: PayloadRequest }): Promise<{ id: string; name: string }[]> {
  return sql<{ id: string; name: string }>({
    req,
    text: `SELECT id, concat_ws(' ', first_name, last_name) AS name FROM users WHERE role = 'admin' ORDER BY 2, id LIMIT 200`,
  })
}
