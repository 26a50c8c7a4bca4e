import type { PayloadRequest } from 'payload'
import type { ReceivedFile } from '../../adapters/upload/types.ts'
import { sql } from '../../adapters/database/sql.ts'
import { scanner } from '../../adapters/scanner/scanner.ts'
import { detectFileType } from '../../adapters/files/detectFileType.ts'
import { nameRefusedPart } from '../../adapters/files/nameRefusedPart.ts'
import { projectQuota, userQuota } from '../../domain/files/fileLimits.ts'
import { newStorageKey } from '../../domain/files/storageKeys.ts'
import { fail } from '../../errors.ts'
import type { ProjectFile, User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { lockActiveUser } from '../auth/lockActiveUser.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'
import { queueForRows } from '../shared/queueForRows.ts'
import { addFileRow } from './addFileRow.ts'
import { storeObjects } from './storeObjects.ts'
import { notifyOfProjectFile } from './notifyOfProjectFile.ts'

type Place = { kind: 'general' } | { kind: 'project'; project: string; client: string }

type StoreUploadArgs = {
  req: PayloadRequest
  user: User
  upload: ReceivedFile
  description?: string | undefined
  place: Place
}

/**
 * Stores a user's upload, for themselves or on a project, by the type of its bytes (415, 422). The bytes are streamed
 * to storage before the transaction, and deleted if the row cannot stay. 409 `too_many_files` beyond a user's or
 * project's limit. When files are scanned, no one can open it or is notified before it is found clean.
 */
export async function storeUpload({ req, user, upload, description, place }: StoreUploadArgs): Promise<ProjectFile> {
  const { mimeType, extension, charset } = await nameRefusedPart({
    path: 'file',
    work: () => detectFileType({ file: upload }),
  })
  const path =
    place.kind === 'project'
      ? newStorageKey({ kind: 'project', id: place.project, extension })
      : newStorageKey({ kind: 'general', extension })
  const work = async () => {
    await queueForRows({ req, rows: { users: user.id, ...(place.kind === 'project' && { projects: place.project }) } })
    await lockActiveUser({ req, userId: user.id })
    await lockPlace({ req, user, place })
    await checkQuota({ req, user, place, sizeBytes: upload.sizeBytes })
    const file = await addFileRow({
      req,
      file: {
        path,
        kind: place.kind,
        filename: upload.originalName,
        mimeType,
        charset,
        size: upload.sizeBytes,
        sha256: upload.sha256,
        description,
        owner: place.kind === 'project' ? place.client : user.id,
        uploadedBy: user.id,
        ...(place.kind === 'project' && { project: place.project }),
        scanStatus: scanner ? 'pending' : 'not_required',
      },
    })
    await recordActivity({
      req,
      action: 'file.uploaded',
      entityType: 'project-files',
      entityId: file.id,
      after: { path, kind: place.kind, size: file.size, sha256: file.sha256, project: file.project ?? null },
    })
    if (file.scanStatus === 'pending') await enqueueJob({ req, name: 'file.scan', data: { fileId: file.id } })
    else await notifyOfProjectFile({ req, kind: 'project.file_added', file, by: user.id })
    return file
  }
  // A quick check before anything is stored. The binding check runs under the lock.
  await checkQuota({ req, user, place, sizeBytes: upload.sizeBytes })
  const content = { open: upload.openStream, sizeBytes: upload.sizeBytes }
  const object = { path, kind: place.kind, content, mimeType }
  return storeObjects({ req, objects: [object], work })
}

/** Uploads to one place wait for each other here, so that together they never exceed the quota. */
async function lockPlace({ req, user, place }: { req: PayloadRequest; user: User; place: Place }): Promise<void> {
  const text = `SELECT pg_advisory_xact_lock(hashtextextended('files:' || $1, 0))`
  await sql({ req, text, values: [place.kind === 'project' ? place.project : user.id] })
}

type CheckQuotaArgs = { req: PayloadRequest; user: User; place: Place; sizeBytes: number }

async function checkQuota({ req, user, place, sizeBytes }: CheckQuotaArgs): Promise<void> {
  const quota = place.kind === 'project' ? projectQuota : userQuota
  const id = place.kind === 'project' ? place.project : user.id
  const [used] = await sql<{ files: number; bytes: number }>({
    req,
    text: `SELECT count(*)::int AS files, COALESCE(sum(size), 0)::float8 AS bytes FROM project_files
            WHERE kind = $1 AND ${place.kind === 'project' ? 'project_id' : 'uploaded_by_id'} = $2`,
    values: [place.kind, id],
  })
  if (used && (used.files >= quota.files || used.bytes + sizeBytes > quota.bytes)) throw fail('too_many_files')
}
