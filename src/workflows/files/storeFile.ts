import type { PayloadRequest } from 'payload'
import type { Readable } from 'node:stream'
import { logger } from '../../adapters/logger.ts'
import { storage } from '../../adapters/storage/storage.ts'
import { sealBytes } from '../../adapters/vault/seal.ts'
import type { StorageKind } from '../../domain/storageKeys.ts'
import type { ProjectFile } from '../../payload-types.ts'

type Content =
  | { bytes: Uint8Array; sealed?: boolean }
  /** Called once; the bytes are never all in memory. */
  | { open: () => Readable; sealed?: false }

/**
 * Keeps a file: its bytes in storage under `path` (made by `newStorageKey`), its row in the request's transaction. The bytes are there
 * before the row is; when the row cannot be written they are taken away again, and what a crash leaves behind the cleanup finds. `size` and
 * `sha256` are of the file as it was given, also where it is sealed in storage.
 */
export async function storeFile({
  req,
  path,
  kind,
  content,
  filename,
  mimeType,
  size,
  sha256,
  description,
  owner,
  uploadedBy,
  project,
  contract,
}: {
  req: PayloadRequest
  path: string
  kind: StorageKind
  content: Content
  filename: string
  mimeType: string
  size: number
  sha256: string
  description?: string | undefined
  /** The client who may read it, beside the one who uploaded it and admins. */
  owner: string | null
  uploadedBy: string | null
  project?: string | undefined
  contract?: string | undefined
}): Promise<ProjectFile> {
  const isSealed = content.sealed === true
  const body = 'open' in content ? content.open() : isSealed ? seal({ bytes: content.bytes, kind, path }) : content.bytes
  await storage.put({ key: path, body, contentType: isSealed ? 'application/octet-stream' : mimeType })
  try {
    return await req.payload.db.create({
      collection: 'project-files',
      data: {
        path,
        kind,
        filename,
        mimeType,
        size,
        sha256,
        description: description ?? null,
        owner,
        uploadedBy,
        project: project ?? null,
        contract: contract ?? null,
        sealed: isSealed,
      },
      req,
    })
  } catch (err) {
    await discardObject(path)
    throw err
  }
}

/** Takes away the bytes of a file whose row does not stay: call it where the transaction that held the row failed. Never throws. */
export async function discardObject(path: string): Promise<void> {
  await storage.remove({ key: path }).catch((err: unknown) => logger.warn({ err }, 'a file without a row is left to the cleanup'))
}

/** What a sealed file is bound to: it opens at this place only. */
export function sealContext({ kind, path }: { kind: string; path: string }): string {
  return `${kind}:${path}`
}

function seal({ bytes, kind, path }: { bytes: Uint8Array; kind: string; path: string }): Uint8Array {
  return sealBytes({ plain: bytes, context: sealContext({ kind, path }) })
}
