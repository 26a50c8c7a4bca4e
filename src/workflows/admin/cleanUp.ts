import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { deleteDeadSessions } from '../auth/deleteDeadSessions.ts'
import { cleanFiles } from './cleanFiles.ts'
import { cleanNotifications } from './cleanNotifications.ts'
import type { Cleaned, Cleaner } from './cleaner.ts'

export const cleanupTypes = ['notifications', 'files', 'sessions'] as const
export type CleanupType = (typeof cleanupTypes)[number]

const cleaners: Record<CleanupType, Cleaner<Cleaned>> = {
  notifications: counted(cleanNotifications),
  files: cleanFiles,
  sessions: counted(deleteDeadSessions),
}

type CleanUpArgs = { req: PayloadRequest; type: CleanupType; olderThanDays: number; isDryRun: boolean }

/**
 * Deletes unneeded data that ended over `olderThanDays` ago: read notifications, orphaned and unused files, ended
 * sessions. Never what the law retains: contracts, invoices, signatures, identity checks, payments and the activity log
 * are not touched. It works in batches, so no one waits; an interrupted run is finished by the next.
 */
export async function cleanUp({ req, type, olderThanDays, isDryRun }: CleanUpArgs): Promise<Cleaned> {
  const before = new Date(now().getTime() - olderThanDays * 24 * 60 * 60 * 1000)
  const cleaned = await cleaners[type]({ req, before, isDryRun })
  const { deletedCount } = cleaned
  if (!isDryRun)
    await recordActivity({ req, action: 'system.cleaned_up', after: { type, olderThanDays, deletedCount } })
  return cleaned
}

function counted(cleaner: Cleaner): Cleaner<Cleaned> {
  return async (args) => ({ deletedCount: await cleaner(args) })
}
