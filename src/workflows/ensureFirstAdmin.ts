import { randomBytes } from 'node:crypto'
import { createLocalReq, type Payload } from 'payload'
import { now } from '../adapters/clock.ts'
import { sql } from '../adapters/database/sql.ts'
import { hashPassword } from '../adapters/passwords.ts'
import { normalizeEmail } from '../domain/emailAddress.ts'
import { normalizePassword } from '../domain/passwords.ts'
import { env } from '../env.ts'
import { recordActivity } from './activity/recordActivity.ts'
import { inTransaction } from './shared/inTransaction.ts'

/** A number of ours among Postgres' advisory locks. */
const firstAdminLock = 7_302_120

/**
 * Makes the first admin when there is none, from `ADMIN_EMAIL` and `ADMIN_PASSWORD` or with a password of 144 random bits. Answers what was
 * made (the password only where it was thrown for him), once; `undefined` when there is an admin already. Of replicas that start together one makes him.
 */
export async function ensureFirstAdmin({
  payload,
}: {
  payload: Payload
}): Promise<{ email: string; password: string | undefined } | undefined> {
  const req = await createLocalReq({}, payload)
  const email = normalizeEmail(env.admin?.email ?? 'admin@alphazee.local')
  const password = env.admin?.password ?? randomBytes(18).toString('base64url')
  return inTransaction({
    req,
    work: async () => {
      await sql({ req, text: 'SELECT pg_advisory_xact_lock($1)', values: [firstAdminLock] })
      const existing = await payload.db.count({ collection: 'users', where: { role: { equals: 'admin' } }, req })
      if (existing.totalDocs > 0) return undefined
      const admin = await payload.db.create({
        collection: 'users',
        data: {
          email,
          firstName: 'First',
          lastName: 'Admin',
          role: 'admin',
          status: 'active',
          identityStatus: 'not_submitted',
          emailVerifiedAt: now().toISOString(),
          timezone: 'UTC',
          locale: 'en',
          ...(await hashPassword(normalizePassword(password))),
        },
        req,
      })
      await recordActivity({ req, action: 'user.firstAdminMade', entityType: 'users', entityId: String(admin.id) })
      return { email, password: env.admin ? undefined : password }
    },
  })
}
