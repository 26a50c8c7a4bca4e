import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { changedFields } from '../../domain/changedFields.ts'
import { freshProfile, profileFields } from '../../domain/freshProfile.ts'
import type { User } from '../../payload-types.ts'
import type { LinkContact } from '../auth/createLink.ts'

/**
 * Makes the profile what the owner of the address has said in the submission that the link was mailed for, or else nearly empty. What stood
 * there before is kept as `unconfirmedProfile`, which nothing uses and the owner may take over. Answers what was written.
 */
export async function resetProfile({
  req,
  user,
  contact,
}: {
  req: PayloadRequest
  user: User
  contact: LinkContact | null
}): Promise<Partial<User> & Pick<User, 'unconfirmedProfile'>> {
  const before = Object.fromEntries(profileFields.map((name) => [name, user[name] ?? null]))
  const fresh = freshProfile({ email: user.email, contact })
  const changed = changedFields({ before, after: fresh })
  const setAside = Object.entries(changed.before).filter(([, value]) => value !== null && value !== '')
  const unconfirmedProfile = setAside.length > 0 ? Object.fromEntries(setAside) : null
  const data = { ...fresh, avatar: null, unconfirmedProfile }
  await req.payload.db.updateOne({
    collection: 'users',
    id: user.id,
    data: { ...data, updatedAt: now().toISOString() },
    req,
    returning: false,
  })
  return data
}
