import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { transition } from '../shared/transition.ts'
import { latestVerification } from './latestVerification.ts'

const reason = 'It was sent before anybody had proven that the address of this account is his.'

/**
 * Takes back the identity check of an account whose address had not been proven by the one who sent it: the owner of the address has the
 * account now, and a stranger's card must not speak for him. Run inside the transaction that gives him the account, with the user's row
 * locked. Without a waiting or granted check nothing happens.
 */
export async function withdrawIdentity({ req, userId }: { req: PayloadRequest; userId: string }): Promise<void> {
  const latest = await latestVerification({ req, userId })
  if (!latest || latest.status === 'rejected') return
  const time = now().toISOString()
  await transition({
    req,
    collection: 'identity-verifications',
    id: latest.id,
    action: 'withdraw',
    by: 'system',
    data: { reviewedAt: time, rejectionReason: reason },
    reason,
    activity: { user: userId },
  })
  await req.payload.db.updateOne({
    collection: 'users',
    id: userId,
    data: { identityStatus: 'rejected', updatedAt: time },
    req,
    returning: false,
  })
}
