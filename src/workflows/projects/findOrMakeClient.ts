import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { fail } from '../../errors.ts'
import { defaultLocale, type Locale } from '../../i18n/locales.ts'
import { uuidv7 } from '../../lib/uuidv7.ts'
import type { User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { isReserved, reservedBy } from '../auth/isReserved.ts'

/** Contact details of a visitor who submits a project. `email` is normalized. */
export type Contact = {
  email: string
  firstName: string
  lastName: string
  company?: string | undefined
  phone?: string | undefined
  /** Of a new account: its mails and pages are in it. */
  locale?: Locale | undefined
}

export type FoundAccount = Pick<User, 'id' | 'email' | 'firstName' | 'role' | 'status'> & {
  locale: string | null
  timezone: string | null
  /** Whether the owner ever verified the address. Until then the account belongs to no one. */
  isProven: boolean
}

type FindOrMakeClientArgs = { req: PayloadRequest; contact: Contact }

/**
 * The account of an address, or the one that may still take the address back; created as a client's without a password
 * when there is none. Of two parallel calls the second waits and finds it. An account that is found stays unchanged.
 * Runs inside a transaction.
 */
export async function findOrMakeClient({
  req,
  contact,
}: FindOrMakeClientArgs): Promise<{ account: FoundAccount; isNew: boolean }> {
  const { email, firstName, lastName, company, phone, locale = defaultLocale } = contact
  const [made] = await sql<{ id: string }>({
    req,
    text: `INSERT INTO users (id, email, first_name, last_name, company, phone, locale, is_unclaimed, created_at, updated_at)
           SELECT $1::uuid, $2::text, $3, $4, $5, $6, $9::enum_users_locale, $7::boolean, $8::timestamptz, $8
            WHERE NOT EXISTS (${reservedBy({ email: '$2', at: '$8' })})
               ON CONFLICT DO NOTHING RETURNING id`,
    values: [
      uuidv7(),
      email,
      firstName,
      lastName,
      company ?? null,
      phone ?? null,
      !req.user,
      now().toISOString(),
      locale,
    ],
  })
  const [account] = await sql<FoundAccount>({
    req,
    text: `SELECT id, email, first_name AS "firstName", role, status, locale, timezone,
                  email_verified_at IS NOT NULL AS "isProven"
             FROM users WHERE email = $1 OR id IN (${reservedBy({ email: '$1', at: '$2' })})
            ORDER BY email = $1 DESC LIMIT 1`,
    values: [email, now().toISOString()],
  })
  if (!account) throw new Error('The account was neither found nor made.')
  if (made) {
    // The address was left while the insert waited for it.
    if (await isReserved({ req, email })) throw fail('unavailable')
    await recordActivity({
      req,
      action: 'user.created',
      entityType: 'users',
      entityId: made.id,
      after: { role: account.role, reason: 'project_submitted' },
    })
  }
  return { account, isNew: made !== undefined }
}
