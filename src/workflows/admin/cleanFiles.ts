import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { logger } from '../../adapters/logger.ts'
import { storage } from '../../adapters/storage/storage.ts'
import { removeStaleUploads } from '../../adapters/upload/removeStaleUploads.ts'
import { compareStorage } from '../files/compareStorage.ts'
import { sweepPendingObjects } from '../files/sweepPendingObjects.ts'
import { cleanUnusedFiles } from './cleanUnusedFiles.ts'
import type { Cleaned, Cleaner, StorageReport } from './cleaner.ts'

/** Younger files may be uploads in progress, or about to be attached to a message, whatever was requested. */
const graceMs = 60 * 60 * 1000
/** At most this many of a kind are listed. */
const namedCount = 100

/**
 * Where files are stored, and whether objects without a row are deleted there. Documents of contracts and invoices
 * stay: the law may require them, and so does a restored older database. What a killed process left of them is known to
 * be garbage and is deleted (`sweepPendingObjects`).
 */
const folders = {
  'avatars/': 'remove',
  'contracts/': 'hold',
  'general/': 'remove',
  'identity/': 'remove',
  'invoices/': 'hold',
  'projects/': 'remove',
} as const

/**
 * Orphaned files: objects in storage without a row, general files attached to no message, and remains of broken
 * uploads. Counts files, not bytes. Rows without an object are reported and stay.
 */
export const cleanFiles: Cleaner<Cleaned> = async ({ req, before, isDryRun }) => {
  const limit = new Date(Math.min(before.getTime(), now().getTime() - graceMs))
  const unused = await cleanUnusedFiles({ req, before: limit, isDryRun })
  const abandoned = await sweepPendingObjects({ req, isDryRun })
  const report: StorageReport = { heldCount: 0, held: [], missingCount: 0, missing: [], unfinishedCount: 0 }
  let orphans = 0
  for (const prefix of Object.keys(folders)) {
    orphans += await cleanFolder({ req, prefix, before, isDryRun, report })
    report.unfinishedCount += await storage.removeUnfinished({ prefix, before: limit, isDryRun })
  }
  if (!isDryRun) await removeStaleUploads({ olderThanMs: now().getTime() - limit.getTime() })
  if (report.missingCount > 0)
    logger.error({ count: report.missingCount, files: report.missing }, 'files are in the registry and not in storage')
  return { deletedCount: unused + abandoned + orphans, storage: report }
}

type CleanFolderArgs = { req: PayloadRequest; prefix: string; before: Date; isDryRun: boolean; report: StorageReport }

async function cleanFolder({ req, prefix, before, isDryRun, report }: CleanFolderArgs): Promise<number> {
  const isHeld = folders[prefix as keyof typeof folders] === 'hold' // its keys are the query's parameters
  let removed = 0
  for await (const { orphans, missing } of compareStorage({ req, prefix, before })) {
    report.missingCount += missing.length
    report.missing.push(...missing.slice(0, namedCount - report.missing.length))
    if (isHeld) {
      report.heldCount += orphans.length
      report.held.push(...orphans.slice(0, namedCount - report.held.length))
      continue
    }
    if (!isDryRun) for (const key of orphans) await storage.remove({ key })
    removed += orphans.length
  }
  return removed
}
