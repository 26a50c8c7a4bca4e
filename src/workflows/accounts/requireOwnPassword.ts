import type { PayloadRequest } from 'payload'
import { verifyPassword } from '../../adapters/passwords.ts'
import { normalizePassword } from '../../domain/accounts/passwords.ts'
import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'

type RequireOwnPasswordArgs = { req: PayloadRequest; user: User; currentPassword: string }

/** The account with its present hash. 403 `wrong_password` when the password is not the account's. */
export async function requireOwnPassword({
  req,
  user,
  currentPassword,
}: RequireOwnPasswordArgs): Promise<User & { hash: string }> {
  const stored = await req.payload.db.findOne<User & { hash?: string | null; salt?: string | null }>({
    collection: 'users',
    where: { id: { equals: user.id } },
    req,
  })
  const isRight = await verifyPassword({ password: normalizePassword(currentPassword), stored })
  if (!isRight || !stored?.hash) throw fail('wrong_password')
  return { ...stored, hash: stored.hash }
}
