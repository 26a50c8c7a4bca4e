import type { Readable } from 'node:stream'
import { storage } from '../../adapters/storage/storage.ts'
import { sealFile, type PersonKey } from '../../adapters/vault/sealFile.ts'
import type { StorageKind } from '../../domain/files/storageKeys.ts'
import { sealContext } from '../vault/sealContext.ts'

export type Content =
  | { bytes: Uint8Array; key?: PersonKey }
  /** Called once. The bytes are never all in memory. */
  | { open: () => Readable; sizeBytes: number; key?: undefined }

type PutObjectArgs = { path: string; kind: StorageKind; content: Content; mimeType: string }

/**
 * Stores the bytes of a file under its key, sealed when `content` names a person's key: they then leave the process
 * only as ciphertext.
 */
export async function putObject({ path, kind, content, mimeType }: PutObjectArgs): Promise<void> {
  if ('open' in content) {
    const { open, sizeBytes } = content
    return storage.put({ key: path, body: open(), contentType: mimeType, sizeBytes })
  }
  const { bytes, key } = content
  if (!key) return storage.put({ key: path, body: bytes, contentType: mimeType })
  const body = sealFile({ plain: bytes, key, context: sealContext({ kind, path }) })
  return storage.put({ key: path, body, contentType: 'application/octet-stream' })
}
