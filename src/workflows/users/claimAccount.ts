import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import type { LinkContact } from '../auth/createLink.ts'
import { withholdProjects } from '../projects/withholdProjects.ts'
import { removeAvatar } from './removeAvatar.ts'
import { removeUnattachedFiles } from './removeUnattachedFiles.ts'
import { resetProfile } from './resetProfile.ts'

/** What the account was told, of things that its owner may have had no part in. */
const told = [
  // The window first, as the worker does that collects the mails: neither waits for the other.
  'DELETE FROM mail_windows WHERE user_id = $1',
  'DELETE FROM waiting_mails WHERE user_id = $1',
  'DELETE FROM stream_events WHERE user_id = $1',
  'DELETE FROM notifications WHERE user_id = $1',
]

/**
 * Gives an account that nobody had proven to the owner of its address, clean of what whoever made it has left there: the profile is set aside
 * for the owner to look at, projects with their messages and files are hidden until they are confirmed, and pictures and loose uploads are
 * gone. Answers the account as it is then. Run in the transaction that uses the mailed link, with the row locked.
 */
export async function claimAccount({
  req,
  user,
  link,
}: {
  req: PayloadRequest
  user: User
  link: { projectId: string | null; contact: LinkContact | null }
}): Promise<User> {
  if (!user.isUnclaimed || user.emailVerifiedAt) return user
  for (const text of told) await sql({ req, text, values: [user.id] })
  const withheld = await withholdProjects({ req, userId: user.id, except: link.projectId })
  await removeAvatar({ req, userId: user.id })
  await removeUnattachedFiles({ req, userId: user.id })
  const profile = await resetProfile({ req, user, contact: link.contact })
  await recordActivity({
    req,
    action: 'user.claimed',
    entityType: 'users',
    entityId: user.id,
    after: { withheldProjects: withheld.length, profileSetAside: profile.unconfirmedProfile !== null },
    actor: user,
  })
  return { ...user, ...profile }
}
