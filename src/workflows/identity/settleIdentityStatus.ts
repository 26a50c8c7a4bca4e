import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { readChecks, type Checks } from './readChecks.ts'

/**
 * Sets the user's `identityStatus` to what their checks say, and returns them. In a transaction that has locked their
 * row.
 */
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
