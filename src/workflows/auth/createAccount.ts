import { ValidationError, type PayloadRequest } from 'payload'
import { fail } from '../../errors.ts'
import { recordActivity } from '../activity/recordActivity.ts'

export type Person = {
  /** In its one spelling: `normalizeEmail`. */
  email: string
  firstName: string
  lastName: string
  company?: string | null | undefined
  phone?: string | null | undefined
  timezone?: string | null | undefined
}

/**
 * A client's account whose address is not proven yet, with a password (hashed) or with none. 409 `email_taken` where there is one, also to
 * the later of two at the same time. Run inside a transaction; after `email_taken` that transaction can only be rolled back.
 */
export async function createAccount({
  req,
  person,
  password = {},
}: {
  req: PayloadRequest
  person: Person
  password?: { hash?: string; salt?: string }
}): Promise<string> {
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
    // The adapter's word for a unique violation; nothing else is validated below the hooks.
    if (err instanceof ValidationError) throw fail('email_taken')
    throw err
  }
}
