import type { PayloadRequest } from 'payload'
import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import { isReserved } from './isReserved.ts'

type RequireFreeAddressArgs = {
  req: PayloadRequest
  /** Normalized by `normalizeEmail`. */
  email: string
  /** The account that would have it. */
  userId?: string
}

/** 409 `email_taken` if an account has the address, or may take it back. A write checks again, for what is parallel. */
export async function requireFreeAddress({ req, email, userId }: RequireFreeAddressArgs): Promise<void> {
  const holder = await req.payload.db.findOne<User>({ collection: 'users', where: { email: { equals: email } }, req })
  if (holder || (await isReserved({ req, email, exceptFor: userId }))) throw fail('email_taken')
}
