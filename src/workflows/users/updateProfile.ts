import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { changedFields } from '../../domain/activity/changedFields.ts'
import type { Locale } from '../../i18n/locales.ts'
import { withoutPersonalData } from '../../domain/identity/withoutPersonalData.ts'
import type { User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockActiveUser } from '../auth/lockActiveUser.ts'
import { readRow } from '../shared/readRow.ts'

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

type UpdateProfileArgs = { req: PayloadRequest; userId: string; changes: ProfileChanges }

/**
 * Writes the given fields of a user's own profile. The rest stays, including what another request changes in the same
 * moment.
 */
export async function updateProfile({ req, userId, changes }: UpdateProfileArgs): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      await lockActiveUser({ req, userId })
      const stored = await readRow({ req, collection: 'users', id: userId })
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
        action: 'user.updated',
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
    // The owner has reviewed the profile, so the values set aside are not offered again.
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
