import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import type { Verdict } from '../../adapters/scanner/types.ts'
import type { ProjectFile } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../shared/ids.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { removeObjects } from './removeObjects.ts'
import { tellOfProjectFile } from './tellOfProjectFile.ts'

/**
 * Writes down what the scanner said of a waiting file, once. Clean: it is there for its readers, and on a project the other side is told of
 * it now. Malware: its bytes are removed after the commit, the row says what it was, whoever sent it and admins are told.
 */
export async function keepVerdict({
  req,
  fileId,
  verdict,
}: {
  req: PayloadRequest
  fileId: string
  verdict: Verdict
}): Promise<void> {
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
        return tellOfProjectFile({ req, type: 'project.fileAdded', file, by: idOf(file.uploadedBy) })
      }
      await removeObjects({ req, paths: [file.path] })
      await tellOfMalware({ req, file, malware: verdict.malware })
    },
  })
}

async function tellOfMalware({ req, file, malware }: { req: PayloadRequest; file: ProjectFile; malware: string }) {
  const uploader = idOf(file.uploadedBy)
  const [sender] = await sql<{ role: string }>({
    req,
    text: 'SELECT role FROM users WHERE id = $1',
    values: [uploader],
  })
  const recipients = [...(uploader !== null && sender?.role !== 'admin' ? [[uploader]] : []), 'admins' as const]
  for (const to of recipients) {
    await notify({
      req,
      to,
      type: 'file.infected',
      data: { fileName: file.filename, malware },
      entity: { type: 'project-files', id: file.id },
      mail: ({ firstName }) => ({ template: 'file_infected', data: { firstName, fileName: file.filename } }),
    })
  }
}
