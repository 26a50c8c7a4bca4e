import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import type { LinkContact } from '../auth/createLink.ts'
import { withholdProjects } from '../projects/withholdProjects.ts'
import { removeAvatar } from './removeAvatar.ts'
import { removeUnattachedFiles } from './removeUnattachedFiles.ts'
import { resetProfile } from './resetProfile.ts'

/** Notifications of the account, about things its owner may have had no part in. */
const told = [
  // Locks the window first, as the worker that collects the mails does, so there is no deadlock.
  'DELETE FROM mail_windows WHERE user_id = $1',
  'DELETE FROM waiting_mails WHERE user_id = $1',
  'DELETE FROM stream_events WHERE user_id = $1',
  'DELETE FROM notifications WHERE user_id = $1',
]

type ClaimAccountArgs = {
  req: PayloadRequest
  user: User
  link: { projectId: string | null; contact: LinkContact | null }
}

/**
 * Gives an account with an unverified address to the owner of the address, without what a stranger left there. The
 * profile is set aside for the owner to review, projects with their messages and files are hidden until confirmed, and
 * images and unattached uploads are deleted. Returns the account as it is then. Runs in the transaction that uses the
 * mailed link, with the row locked.
 */
export async function claimAccount({ req, user, link }: ClaimAccountArgs): Promise<User> {
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
