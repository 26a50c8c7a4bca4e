import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { logger } from '../../adapters/logger.ts'
import { storage } from '../../adapters/storage/storage.ts'
import { removeStaleUploads } from '../../adapters/upload/removeStaleUploads.ts'
import { compareStorage } from '../files/compareStorage.ts'
import { sweepPendingObjects } from '../files/sweepPendingObjects.ts'
import { cleanUnusedFiles } from './cleanUnusedFiles.ts'
import type { Cleaned, Cleaner, StorageReport } from './cleaner.ts'

/** What is younger may be an upload under way, or about to be attached to a message, whatever was asked for. */
const graceMs = 60 * 60 * 1000
/** So many of a kind are told by name. */
const namedCount = 100

/**
 * Where files lie, and whether what has no row there goes. Documents of contracts and invoices stay: the law may keep them, and whoever has restored
 * an older database still wants them. What a killed process left of them is known to be nothing and goes all the same (`sweepPendingObjects`).
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
 * Files that belong to nothing: objects in storage without a row, general files that no message carries, and what broken uploads left. Counts
 * files, not bytes. Rows without an object are told and stay as they are.
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

async function cleanFolder({
  req,
  prefix,
  before,
  isDryRun,
  report,
}: {
  req: PayloadRequest
  prefix: string
  before: Date
  isDryRun: boolean
  report: StorageReport
}): Promise<number> {
  const isHeld = folders[prefix as keyof typeof folders] === 'hold' // its keys are what is asked with
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
