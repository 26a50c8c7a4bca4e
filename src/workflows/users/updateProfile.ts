import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { changedFields } from '../../domain/changedFields.ts'
import type { Locale } from '../../domain/locales.ts'
import { withoutPersonalData } from '../../domain/personalFields.ts'
import type { User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockActiveUser } from './lockActiveUser.ts'

type Preference = 'email' | 'messages' | 'projects' | 'payments' | 'broadcasts'

export type ProfileChanges = {
  firstName?: string | undefined
  lastName?: string | undefined
  company?: string | null | undefined
  phone?: string | null | undefined
  bio?: string | null | undefined
  website?: string | null | undefined
  billingAddress?: string | null | undefined
  taxNumber?: string | null | undefined
  timezone?: string | undefined
  locale?: Locale | undefined
  notificationPreferences?: { [Name in Preference]?: boolean | undefined } | undefined
}

/** Writes what is given of a user's own profile and leaves the rest as it is, also what another request changes at the same moment. */
export async function updateProfile({
  req,
  userId,
  changes,
}: {
  req: PayloadRequest
  userId: string
  changes: ProfileChanges
}): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const stored = await lockActiveUser({ req, userId })
      const { before, after } = changedFields({
        before: { ...stored },
        after: { ...stored, ...given(changes, stored) },
      })
      if (Object.keys(after).length === 0) return
      await req.payload.db.updateOne({
        collection: 'users',
        id: userId,
        data: { ...after, updatedAt: now().toISOString() },
        req,
        returning: false,
      })
      await recordActivity({
        req,
        action: 'user.profileUpdated',
        entityType: 'users',
        entityId: userId,
        before: withoutPersonalData(before),
        after: withoutPersonalData(after),
      })
    },
  })
}

function given(changes: ProfileChanges, stored: User): Record<string, unknown> {
  const { notificationPreferences, ...fields } = changes
  return definedOnly({
    ...fields,
    // The owner has looked at the profile: what was set aside is not asked about again.
    unconfirmedProfile: stored.unconfirmedProfile ? null : undefined,
    notificationPreferences: notificationPreferences && {
      ...stored.notificationPreferences,
      ...definedOnly(notificationPreferences),
    },
  })
}

function definedOnly(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
