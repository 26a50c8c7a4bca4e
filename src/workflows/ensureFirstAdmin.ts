import { randomBytes } from 'node:crypto'
import { createLocalReq, type Payload } from 'payload'
import { sql } from '../adapters/database/sql.ts'
import { env } from '../env.ts'
import { inTransaction } from './shared/inTransaction.ts'
import { createAdmin } from './users/createAdmin.ts'

/** A number of ours among Postgres' advisory locks. */
const firstAdminLock = 7_302_120

/**
 * Makes the first admin when there is none, from `ADMIN_EMAIL` and `ADMIN_PASSWORD` or with a password of 144 random bits. Answers what was
 * made (the password only where it was thrown for him), once; `undefined` when there is an admin already. Of replicas that start together
 * one makes him.
 */
export async function ensureFirstAdmin({
  payload,
}: {
  payload: Payload
}): Promise<{ email: string; password: string | undefined } | undefined> {
  const req = await createLocalReq({}, payload)
  const email = env.admin?.email ?? 'admin@alphazee.local'
  const password = env.admin?.password ?? randomBytes(18).toString('base64url')
  return inTransaction({
    req,
    work: async () => {
      await sql({ req, text: 'SELECT pg_advisory_xact_lock($1)', values: [firstAdminLock] })
      const existing = await payload.db.count({ collection: 'users', where: { role: { equals: 'admin' } }, req })
      if (existing.totalDocs > 0) return undefined
      await createAdmin({ req, email, password, firstName: 'First', lastName: 'Admin', action: 'user.firstAdminMade' })
      return { email, password: env.admin ? undefined : password }
    },
  })
}
