import { ValidationError, type PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { fail } from '../../errors.ts'
import { isReserved } from '../auth/isReserved.ts'

type SetEmailArgs = { req: PayloadRequest; userId: string; email: string }

/**
 * Sets the account's address, proven in this moment. 409 `email_taken` if another account has it by now, or
 * may take it back: the transaction can only be rolled back then, so that the link stays unused.
 */
export async function setEmail({ req, userId, email }: SetEmailArgs): Promise<void> {
  const provenAt = now().toISOString()
  const data = { email, emailVerifiedAt: provenAt, updatedAt: provenAt }
  try {
    await req.payload.db.updateOne({ collection: 'users', id: userId, data, req, returning: false })
  } catch (err) {
    // The adapter's name for a unique violation. Nothing else is validated below the hooks.
    if (err instanceof ValidationError) throw fail('email_taken')
    throw err
  }
  if (await isReserved({ req, email, exceptFor: userId })) throw fail('email_taken')
}
