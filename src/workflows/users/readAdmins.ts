import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

/** All admins of the agency, by name, including those who may no longer sign in. */
export async function readAdmins({ req }: { req: PayloadRequest }): Promise<{ id: string; name: string }[]> {
  return sql<{ id: string; name: string }>({
    req,
    text: `SELECT id, concat_ws(' ', first_name, last_name) AS name FROM users WHERE role = 'admin' ORDER BY 2, id LIMIT 200`,
  })
}
