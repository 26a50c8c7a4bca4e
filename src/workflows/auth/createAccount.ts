import { ValidationError, type PayloadRequest } from 'payload'
import { fail } from '../../errors.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { isReserved } from './isReserved.ts'

export type Person = {
  /** Normalized by `normalizeEmail`. */
  email: string
  firstName: string
  lastName: string
  company?: string | null | undefined
  phone?: string | null | undefined
  timezone?: string | null | undefined
}

type CreateAccountArgs = { req: PayloadRequest; person: Person; password?: { hash?: string; salt?: string } }

/**
 * Creates a client's account with an unverified address, and a password (hashed) or none. 409 `email_taken` when one
 * exists, also for the later of two parallel calls. Runs inside a transaction, which after `email_taken` can only be
 * rolled back.
 */
export async function createAccount({ req, person, password = {} }: CreateAccountArgs): Promise<string> {
  const user = await insert({
    req,
    data: {
      email: person.email,
      firstName: person.firstName,
      lastName: person.lastName,
      company: person.company ?? null,
      phone: person.phone ?? null,
      timezone: person.timezone ?? 'UTC',
      locale: 'en',
      role: 'client',
      status: 'active',
      identityStatus: 'not_submitted',
      isUnclaimed: true,
      ...password,
    },
  })
  // After the insert, which waits for a change of the address that is under way.
  if (await isReserved({ req, email: person.email })) throw fail('email_taken')
  await recordActivity({
    req,
    action: 'user.registered',
    entityType: 'users',
    entityId: user.id,
    after: { role: 'client', hasPassword: password.hash !== undefined },
    actor: { id: user.id, role: 'client' },
  })
  return user.id
}

async function insert({ req, data }: { req: PayloadRequest; data: Record<string, unknown> }): Promise<{ id: string }> {
  try {
    const user = await req.payload.db.create({ collection: 'users', data, req })
    return { id: String(user.id) }
  } catch (err) {
    // The adapter's name for a unique violation. Nothing else is validated below the hooks.
    if (err instanceof ValidationError) throw fail('email_taken')
    throw err
  }
}
