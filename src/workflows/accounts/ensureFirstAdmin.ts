import { randomBytes } from 'node:crypto'
import { createLocalReq, type Payload } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { env } from '../../env.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { createAdmin } from '../users/createAdmin.ts'

/** Our number among Postgres' advisory locks. */
const firstAdminLock = 7_302_120

type EnsureFirstAdminArgs = { payload: Payload }

/**
 * Creates the first admin when there is none, from `ADMIN_EMAIL` and `ADMIN_PASSWORD` or with a password of 144 random
 * bits, and sets the company's time zone from `COMPANY_TIMEZONE`. Returns the account once (the password only if it is
 * random); `undefined` when an admin exists. Of replicas that start together one creates it.
 */
export async function ensureFirstAdmin({
  payload,
}: EnsureFirstAdminArgs): Promise<{ email: string; password: string | undefined } | undefined> {
  const req = await createLocalReq({}, payload)
  const email = env.admin?.email ?? 'admin@alphazee.local'
  const password = env.admin?.password ?? randomBytes(18).toString('base64url')
  return inTransaction({
    req,
    work: async () => {
      await sql({ req, text: 'SELECT pg_advisory_xact_lock($1)', values: [firstAdminLock] })
      const existing = await payload.db.count({ collection: 'users', where: { role: { equals: 'admin' } }, req })
      if (existing.totalDocs > 0) return undefined
      await createAdmin({ req, email, password, firstName: 'First', lastName: 'Admin' })
      const { companyTimezone: timezone } = env
      if (timezone) {
        const data = { timezone, isTimezoneConfirmed: true }
        await payload.updateGlobal({ slug: 'company', data, req, overrideAccess: true })
      }
      return { email, password: env.admin ? undefined : password }
    },
  })
}
