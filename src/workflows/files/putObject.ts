import type { Readable } from 'node:stream'
import { storage } from '../../adapters/storage/storage.ts'
import { sealBytes } from '../../adapters/vault/seal.ts'
import type { StorageKind } from '../../domain/storageKeys.ts'
import { sealContext } from './sealContext.ts'

export type Content =
  | { bytes: Uint8Array; sealed?: boolean }
  /** Called once; the bytes are never all in memory. */
  | { open: () => Readable; sealed?: false }

/** Puts the bytes of a file under its key, sealed where `content` says so. A row has to follow, or `discardObject`. */
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
  if ('open' in content) return storage.put({ key: path, body: content.open(), contentType: mimeType })
  if (content.sealed !== true) return storage.put({ key: path, body: content.bytes, contentType: mimeType })
  const body = sealBytes({ plain: content.bytes, context: sealContext({ kind, path }) })
  return storage.put({ key: path, body, contentType: 'application/octet-stream' })
}
