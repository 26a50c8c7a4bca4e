import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { readChecks, type Checks } from './readChecks.ts'

/** Makes the user's `identityStatus` what his checks say, and answers them. In a transaction that holds the lock on his row. */
export async function settleIdentityStatus({ req, userId }: { req: PayloadRequest; userId: string }): Promise<Checks> {
  const checks = await readChecks({ req, userId })
  await req.payload.db.updateOne({
    collection: 'users',
    id: userId,
    data: { identityStatus: checks.status, updatedAt: now().toISOString() },
    req,
    returning: false,
  })
  return checks
}
