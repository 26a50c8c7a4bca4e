import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import type { User } from '../../payload-types.ts'
import { readChecks } from './readChecks.ts'

/** Makes the user's `identityStatus` what his checks say, and answers it. In a transaction that holds the lock on his row. */
export async function settleIdentityStatus({
  req,
  userId,
}: {
  req: PayloadRequest
  userId: string
}): Promise<User['identityStatus']> {
  const { status } = await readChecks({ req, userId })
  await req.payload.db.updateOne({
    collection: 'users',
    id: userId,
    data: { identityStatus: status, updatedAt: now().toISOString() },
    req,
    returning: false,
  })
  return status
}
