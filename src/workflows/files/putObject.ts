import type { Readable } from 'node:stream'
import { storage } from '../../adapters/storage/storage.ts'
import { sealFile, type PersonKey } from '../../adapters/vault/sealFile.ts'
import type { StorageKind } from '../../domain/storageKeys.ts'
import { sealContext } from './sealContext.ts'

export type Content =
  | { bytes: Uint8Array; key?: PersonKey }
  /** Called once; the bytes are never all in memory. */
  | { open: () => Readable; sizeBytes: number; key?: undefined }

/** Puts the bytes of a file under its key in storage, sealed where `content` names a person's key: they leave the process as ciphertext only. */
export async function putObject({
  path,
  kind,
  content,
  mimeType,
}: {
  path: string
  kind: StorageKind
  content: Content
  mimeType: string
}): Promise<void> {
  if ('open' in content) {
    const { open, sizeBytes } = content
    return storage.put({ key: path, body: open(), contentType: mimeType, sizeBytes })
  }
  const { bytes, key } = content
  if (!key) return storage.put({ key: path, body: bytes, contentType: mimeType })
  const body = sealFile({ plain: bytes, key, context: sealContext({ kind, path }) })
  return storage.put({ key: path, body, contentType: 'application/octet-stream' })
}
