import type { PayloadRequest } from 'payload'
import { backupRunsText } from '../../adapters/database/backupHold.ts'
import { sql } from '../../adapters/database/sql.ts'
import { storage } from '../../adapters/storage/storage.ts'
import { now } from '../../adapters/now.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'

const whileBackupRunsMs = 60_000

/** Has objects deleted from storage once the transaction that deleted their rows commits. Retried until it succeeds. */
export async function removeObjects({ req, paths }: { req: PayloadRequest; paths: string[] }): Promise<void> {
  if (paths.length > 0) await enqueueJob({ req, name: 'files.remove', data: { paths } })
}

type RemoveObjectsJobArgs = { req: PayloadRequest; data: { paths: string[] } }

/** The job: deleting a missing object is no error. A backup that is being made may have their rows, and is waited for. */
export async function removeObjectsJob({ req, data }: RemoveObjectsJobArgs): Promise<void> {
  if ((await sql({ req, text: backupRunsText })).length > 0) {
    const startAfter = new Date(now().getTime() + whileBackupRunsMs)
    return enqueueJob({ req, name: 'files.remove', data, startAfter })
  }
  for (const key of data.paths) await storage.remove({ key })
}
