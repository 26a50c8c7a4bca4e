import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { logger } from '../../adapters/logger.ts'
import { scanner } from '../../adapters/scanner/scanner.ts'
import { scanFile } from './scanFile.ts'

/** Younger files have a job that still retries. */
const graceMs = 60_000
/** Less than a scheduled job may take. */
const budgetMs = 5 * 60_000
const batchSize = 200

/**
 * Files that failed while the scanner was up: how often, and until when they are skipped. Other processes try
 * independently.
 */
const resting = new Map<string, { failures: number; untilMs: number }>()
const firstRestMs = 2 * 60_000
const longestRestMs = 60 * 60_000

/**
 * The scheduled job: scans files that are still pending because there was no scanner, a file was too much for it, or a
 * job was lost. While no scanner is configured or none answers, they stay pending.
 */
export async function scanWaiting({ req }: { req: PayloadRequest }): Promise<void> {
  const waiting = await sql<{ id: string }>({
    req,
    text: `SELECT id FROM project_files WHERE scan_status = 'pending' AND created_at < $1 ORDER BY created_at, id`,
    values: [new Date(now().getTime() - graceMs)],
  })
  const ids = waiting.map(({ id }) => id)
  for (const id of resting.keys()) if (!ids.includes(id)) resting.delete(id)
  const due = ids.filter((id) => (resting.get(id)?.untilMs ?? 0) <= performance.now()).slice(0, batchSize)
  if (due.length === 0) return
  const endMs = performance.now() + budgetMs
  for (const id of due) {
    if (performance.now() > endMs || !(await isScannerWell())) return
    await tryOne({ req, id })
  }
}

async function isScannerWell(): Promise<boolean> {
  try {
    if (!scanner) throw new Error('Files wait to be scanned, and no scanner is configured.')
    await scanner.check()
    return true
  } catch (err) {
    logger.warn({ err }, 'files go on waiting for the scanner')
    return false
  }
}

async function tryOne({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  try {
    await scanFile({ req, fileId: id })
    resting.delete(id)
  } catch (err) {
    const failures = (resting.get(id)?.failures ?? 0) + 1
    const restMs = Math.min(longestRestMs, firstRestMs * 2 ** (failures - 1))
    resting.set(id, { failures, untilMs: performance.now() + restMs })
    logger.warn({ err, file: id, failures }, 'a file could not be scanned and waits')
  }
}
