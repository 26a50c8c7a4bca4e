import type { PayloadRequest } from 'payload'
import type { StorageKind } from '../../domain/files/storageKeys.ts'
import type { ProjectFile } from '../../payload-types.ts'
import { claimObject } from './pendingObjects.ts'

export type NewFile = {
  path: string
  kind: StorageKind
  filename: string
  mimeType: string
  /** Of a text, when known. */
  charset?: string | undefined
  size: number
  sha256: string
  description?: string | undefined
  /** The client who may read it, besides its uploader and admins. */
  owner: string | null
  uploadedBy: string | null
  project?: string | undefined
  contract?: string | undefined
  /** The person's key under which its bytes are sealed. */
  vaultKey?: string
  /** `pending`: no one can open it until a scanner finds it clean. */
  scanStatus?: 'not_required' | 'pending'
}

/**
 * Adds the row of a stored file, in the request's transaction. Its bytes are there already (`storeObjects`), and from
 * the commit on they stay.
 */
export async function addFileRow({ req, file }: { req: PayloadRequest; file: NewFile }): Promise<ProjectFile> {
  await claimObject({ req, path: file.path })
  return req.payload.db.create({
    collection: 'project-files',
    data: {
      ...file,
      charset: file.charset ?? null,
      description: file.description ?? null,
      project: file.project ?? null,
      contract: file.contract ?? null,
      vaultKey: file.vaultKey ?? null,
      sealed: file.vaultKey !== undefined,
      scanStatus: file.scanStatus ?? 'not_required',
    },
    req,
  })
}
