import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { hashPassword } from '../../adapters/passwords.ts'
import { normalizeEmail } from '../../domain/accounts/emailAddress.ts'
import { cleanName } from '../../domain/print/cleanName.ts'
import { normalizePassword } from '../../domain/accounts/passwords.ts'
import { recordActivity } from '../activity/recordActivity.ts'

type CreateAdminArgs = { req: PayloadRequest; email: string; password: string; firstName: string; lastName: string }

/**
 * Creates an admin with a verified address, for the operator of the server. Throws when the address is taken. Runs
 * inside a transaction.
 */
export async function createAdmin({
  req,
  email,
  password,
  firstName,
  lastName,
}: CreateAdminArgs): Promise<{ id: string }> {
  const admin = await req.payload.db.create({
    collection: 'users',
    data: {
      email: normalizeEmail(email),
      firstName: cleanName(firstName),
      lastName: cleanName(lastName),
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
  const entityId = String(admin.id)
  await recordActivity({ req, action: 'user.created', entityType: 'users', entityId, after: { role: 'admin' } })
  return { id: entityId }
}
