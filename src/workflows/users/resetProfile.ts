import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { changedFields } from '../../domain/activity/changedFields.ts'
import { freshProfile, profileFields } from '../../domain/accounts/freshProfile.ts'
import type { User } from '../../payload-types.ts'
import type { LinkContact } from '../auth/createLink.ts'

type ResetProfileArgs = { req: PayloadRequest; user: User; contact: LinkContact | null }

/**
 * Sets the profile to what the owner entered in the submission that the link was mailed for, or else nearly empty. The
 * old values are stored as `unconfirmedProfile`, which nothing uses and the owner may take over. Returns what was
 * written.
 */
export async function resetProfile({
  req,
  user,
  contact,
}: ResetProfileArgs): Promise<Partial<User> & Pick<User, 'unconfirmedProfile'>> {
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
