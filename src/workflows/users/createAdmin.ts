import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { hashPassword } from '../../adapters/passwords.ts'
import { normalizeEmail } from '../../domain/emailAddress.ts'
import { normalizePassword } from '../../domain/passwords.ts'
import { recordActivity } from '../activity/recordActivity.ts'

/** An admin with a proven address, made by whoever runs the server. Throws where the address is taken. Run inside a transaction. */
export async function createAdmin({
  req,
  email,
  password,
  firstName,
  lastName,
  action,
}: {
  req: PayloadRequest
  email: string
  password: string
  firstName: string
  lastName: string
  /** What the activity log calls it. */
  action: string
}): Promise<{ id: string }> {
  const admin = await req.payload.db.create({
    collection: 'users',
    data: {
      email: normalizeEmail(email),
      firstName,
      lastName,
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
  await recordActivity({ req, action, entityType: 'users', entityId: String(admin.id), after: { role: 'admin' } })
  return { id: String(admin.id) }
}
