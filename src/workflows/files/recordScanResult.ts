import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import type { Verdict } from '../../adapters/scanner/types.ts'
import type { ProjectFile } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../request/idOf.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { removeObjects } from './removeObjects.ts'
import { notifyOfProjectFile } from './notifyOfProjectFile.ts'

type RecordScanResultArgs = { req: PayloadRequest; fileId: string; verdict: Verdict }

/**
 * Records the scanner's result for a pending file, once. Clean: readers can open it, and on a project the other side is
 * now notified. Malware: its bytes are deleted after the commit, the row names it, and the sender and the admins are
 * notified.
 */
export async function recordScanResult({ req, fileId, verdict }: RecordScanResultArgs): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const scanStatus = verdict.isClean ? 'clean' : 'infected'
      const malware = verdict.isClean ? null : verdict.malware
      const [changed] = await sql({
        req,
        text: `UPDATE project_files SET scan_status = $2, scanned_at = $3, malware = $4, updated_at = $3
                WHERE id = $1 AND scan_status = 'pending' RETURNING id`,
        values: [fileId, scanStatus, now(), malware],
      })
      const file = await req.payload.db.findOne<ProjectFile>({
        collection: 'project-files',
        where: { id: { equals: fileId } },
        req,
      })
      if (!changed || !file) return
      await recordActivity({
        req,
        action: 'file.scanned',
        entityType: 'project-files',
        entityId: fileId,
        before: { scanStatus: 'pending' },
        after: { scanStatus, ...(malware !== null && { malware }) },
      })
      if (verdict.isClean) {
        return notifyOfProjectFile({ req, kind: 'project.file_added', file, by: idOf(file.uploadedBy) })
      }
      await removeObjects({ req, paths: [file.path] })
      const data = { fileId, fileName: file.filename, malware: verdict.malware }
      await notify({ req, kind: 'file.infected', to: [idOf(file.uploadedBy), 'admins'], data })
    },
  })
}
